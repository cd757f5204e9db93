import { listOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import type { CancelReason } from '../reasons.ts'
import { moveRuns } from './move-runs.ts'
import { writeLedger } from './write-ledger.ts'

/**
 * A piece of others: what has not started ends here; what runs is asked to stop. Answers those that run: after the
 * commit, whoever holds them has to hear of it (`ringCancel`).
 */
export async function cancelRuns(
  work: Work,
  ids: readonly string[],
  reason: CancelReason,
): Promise<string[]> {
  if (ids.length === 0) return []
  await moveRuns(work, { ids, from: 'queued', to: 'canceled', reason })
  await moveRuns(work, { ids, from: 'waiting', to: 'canceled', reason })
  const rows = await work.tx.$queryRaw<{ id: string; events: number }[]>`
    UPDATE "Run" SET "cancelAsked" = ${true}, "reason" = ${reason}, "events" = "events" + 1
    WHERE "id" IN (${listOf(ids)}) AND "state" = 'running' AND "cancelAsked" = ${false}
    RETURNING "id", "events"`
  await writeLedger(
    work,
    rows.map(({ id, events }) => ({
      runId: id,
      sequence: Number(events) - 1,
      at: work.now,
      kind: 'run.cancel-asked',
      data: { reason },
    })),
  )
  return rows.map(({ id }) => id)
}
