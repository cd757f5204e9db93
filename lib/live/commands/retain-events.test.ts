import { expect, test } from 'vitest'
import { processState } from '#lib/adapters/db/process-state.ts'
import { describeEachProvider, newId } from '#lib/adapters/db/testing/each-provider.ts'
import { readAfter, readNewest } from '../queries.ts'
import { retention } from '../retention.ts'
import { retainEvents } from './retain-events.ts'

const day = (count: number) => new Date(Date.UTC(2026, 0, 1 + count))

describeEachProvider('retaining events', (installation) => {
  test('old rows go, the newest stay however old, and what remains has no hole', async () => {
    processState().databases = installation().databases
    const workspaceId = newId()
    const id = { log: 'workspace', workspaceId } as const
    const workspace = await installation().workspace(workspaceId)
    const emit = (count: number, now: Date) =>
      workspace.transact({ now }, async (_, unit) => {
        for (let value = 0; value < count; value++) unit.emit({ kind: 'counter.changed', name: 'n', value })
      })
    await emit(2500, day(0))
    await emit(300, day(10))
    expect(await retainEvents({ now: day(12) }, id)).toBe(0)

    for (let batch = 0; batch < 4; batch++) await emit(2500, day(11))
    // 12,800 rows: 2,500 are old, 2,800 are beyond the newest 10,000.
    expect(await retainEvents({ now: day(12) }, id)).toBe(2500)
    expect(await retainEvents({ now: day(12) }, id)).toBe(0)
    expect(await retainEvents({ now: day(40) }, id)).toBe(300)

    const { head } = await readNewest(id, 1)
    const oldest = { epoch: head.epoch, sequence: head.sequence - retention.keepRows }
    const { rows } = await readAfter(id, oldest, 500)
    expect(rows.map(({ position }) => position.sequence)).toEqual(
      Array.from({ length: 500 }, (_, index) => oldest.sequence + 1 + index),
    )
    processState().databases = undefined
  }, 60_000)

  test('a row of a newer version is counted, not told', async () => {
    processState().databases = installation().databases
    const workspaceId = newId()
    const id = { log: 'workspace', workspaceId } as const
    const workspace = await installation().workspace(workspaceId)
    await workspace.transact({ now: day(0) }, async (_, unit) => unit.emit({ kind: 'audit.appended' }))
    await workspace.transact({ now: day(0) }, (tx) =>
      tx.event.updateMany({ data: { frame: '{"kind":"something.new"}', topic: 'something' } }),
    )
    const { head, rows } = await readNewest(id, 10)
    expect(rows).toEqual([{ position: head, scope: 'workspace', topic: null, frame: null }])
    processState().databases = undefined
  })
})
