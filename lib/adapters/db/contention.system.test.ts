import { expect, test } from 'vitest'
import { answerOf, startChild } from './testing/child.ts'
import { describeEachProvider, newId, now } from './testing/each-provider.ts'

describeEachProvider('under contention', (installation) => {
  test('50 writers in two processes read and then write: nothing is lost and nobody sees an error', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await db.transact({ now }, (tx) => tx.counter.create({ data: { name: 'read-then-written', value: 0n } }))
    const children = [1, 2].map(() => startChild('contend', installation().settings, [id, '25', '12']))
    const errors = await Promise.all(children.map((child) => answerOf<string[]>(child)))
    expect(errors).toEqual([[], []])
    const counters = await db.read((client) =>
      client.counter.findMany({ where: { name: { in: ['read-then-written', 'inbox'] } } }),
    )
    expect(counters.map(({ value }) => value)).toEqual([600n, 600n])
  })

  test('20,000 transactions with at most 1,024 files leave memory and descriptors as they were', async () => {
    const ids = [newId(), newId(), newId(), newId()]
    for (const id of ids) await installation().databases.provisionWorkspace(id)
    // Fewer open than there are.
    const settings = { ...installation().settings, openWorkspaces: 3 }
    const child = startChild('endure', settings, [ids.join(','), '20000'])
    const { early, late, closed } = await answerOf<Record<'early' | 'late' | 'closed', Sample>>(child)
    expect(late.descriptors).toBeLessThanOrEqual(early.descriptors + 12)
    expect(late.descriptors).toBeLessThan(100)
    expect(closed.descriptors).toBeLessThanOrEqual(late.descriptors)
    expect(late.heap - early.heap).toBeLessThan(15_000_000)
    const sums = await Promise.all(
      ids.map((id) =>
        installation()
          .databases.workspace(id)
          .read((client) =>
            client.counter.aggregate({ _sum: { value: true }, where: { name: { startsWith: 'row-' } } }),
          ),
      ),
    )
    expect(sums.reduce((total, { _sum }) => total + (_sum.value ?? 0n), 0n)).toBe(20_000n)
  })
})

interface Sample {
  heap: number
  descriptors: number
}
