import { expression, rowsOf } from '#lib/adapters/db/sql.ts'
import { env } from '#lib/adapters/process/env.ts'
import type { CallRow } from '../call-rows.ts'
import { type LedgerEntry, placed } from '../ledger.ts'
import { gathering } from './gather-writes.ts'
import { writeCalls } from './write-calls.ts'
import { writeLedger } from './write-ledger.ts'

export interface Progress {
  runId: string
  fence: number
  calls: readonly CallRow[]
  entries: readonly LedgerEntry[]
}

/** What a run did so far. `isMine` is false when it belongs to another claim by now: then nothing was written. */
export const writeProgress = gathering<Progress, { isMine: boolean }, null>({
  before: async () => null,

  async write(work, items) {
    const values = items.map(({ runId, fence, entries }) => [runId, fence, entries.length])
    const leaseUntil = new Date(work.now.getTime() + env().LEASE_MS)
    const rows = await work.tx.$queryRaw<{ id: string; events: number }[]>`
      WITH v ("id", "fence", "added") AS (VALUES (${expression`'', 0, 0`}), ${rowsOf(values)})
      UPDATE "Run" SET "events" = "events" + v."added", "leaseUntil" = ${leaseUntil}
      FROM v WHERE "Run"."id" = v."id" AND "Run"."fence" = v."fence" AND "state" = 'running'
      RETURNING "Run"."id", "events"`
    const events = new Map(rows.map(({ id, events: count }) => [id, Number(count)]))
    const mine = items.filter(({ runId }) => events.has(runId))
    await writeCalls(
      work,
      mine.flatMap(({ calls }) => calls),
    )
    await writeLedger(
      work,
      mine.flatMap(({ runId, entries }) => placed(runId, (events.get(runId) ?? 0) - entries.length, entries)),
    )
    return items.map(({ runId }) => ({ isMine: events.has(runId) }))
  },
})
