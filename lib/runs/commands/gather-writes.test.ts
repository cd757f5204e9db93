import { expect, test } from 'vitest'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { gathering } from './gather-writes.ts'

const batches: number[] = []
const before: number[] = []

/** Counts under a name, and refuses what is asked to be refused. */
const count = gathering<{ name: string; refused?: boolean }, { of: string }, null>({
  async before(_workspaceId, items) {
    before.push(items.length)
    return null
  },
  async write({ unit }, items) {
    if (items.some(({ refused }) => refused)) throw new Error('No.')
    batches.push(items.length)
    for (const { name } of items) unit.count(name, 1)
    return items.map(({ name }) => ({ of: name }))
  },
})

describeCommands('writes that are gathered', (household) => {
  async function workspace(): Promise<string> {
    batches.length = 0
    before.length = 0
    return (await household.workspace(await household.person('Olga'))).id
  }

  test('what comes in the same moment is written together, and each hears its own result', async () => {
    const id = await workspace()
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => count(id, { name: `n${index}` })),
    )
    expect(results).toEqual(Array.from({ length: 50 }, (_, index) => ({ of: `n${index}` })))
    expect(batches).toEqual([50])
  })

  test('what comes while one is being written waits for it, and goes together', async () => {
    const id = await workspace()
    const first = count(id, { name: 'a' })
    await new Promise((resolve) => setImmediate(resolve))
    await Promise.all([first, count(id, { name: 'b' }), count(id, { name: 'c' })])
    expect(batches).toEqual([1, 2])
  })

  test('one that cannot be written takes no other with it', async () => {
    const id = await workspace()
    const outcomes = await Promise.allSettled([
      count(id, { name: 'a' }),
      count(id, { name: 'b', refused: true }),
      count(id, { name: 'c' }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(batches).toEqual([1, 1])
  })

  test('where the database is not to be had, nobody is tried one by one', async () => {
    await workspace()
    const outcomes = await Promise.allSettled([
      count('ws_none', { name: 'a' }),
      count('ws_none', { name: 'b' }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(before).toEqual([2])
  })

  test('workspaces do not wait for each other', async () => {
    const [one, other] = [await workspace(), await workspace()]
    await Promise.all([count(one, { name: 'a' }), count(other, { name: 'a' })])
    expect(batches).toEqual([1, 1])
  })
})
