import type { Work } from '#lib/adapters/db/work.ts'
import { runFrame } from '../run-row.ts'
import { mostCrashes } from '../settings.ts'
import { isRunState, type RunState } from '../states.ts'
import { countMoved } from './move-runs.ts'
import { writeLedger } from './write-ledger.ts'

interface Reaped {
  id: string
  state: string
  crashes: number
  events: number
}

/** A piece of attending a workspace: runs whose worker gave no sign of life go to another one, or end for good. */
export async function reapRuns(work: Work): Promise<number> {
  const { tx, unit, now } = work
  const rows = await tx.$queryRaw<Reaped[]>`
    UPDATE "Run" SET "crashes" = "crashes" + 1, "events" = "events" + 1, "leaseUntil" = NULL, "claimedBy" = NULL,
      "admittedAt" = NULL,
      "state" = CASE WHEN "cancelAsked" THEN 'canceled' WHEN "crashes" + 1 >= ${mostCrashes} THEN 'dead'
        ELSE 'queued' END,
      "reason" = CASE WHEN "cancelAsked" THEN "reason" WHEN "crashes" + 1 >= ${mostCrashes} THEN 'poison'
        ELSE NULL END,
      "finishedAt" = CASE WHEN "cancelAsked" OR "crashes" + 1 >= ${mostCrashes} THEN ${now} ELSE "finishedAt" END
    WHERE "state" = 'running' AND "leaseUntil" < ${now} RETURNING "id", "state", "crashes", "events"`
  if (rows.length === 0) return 0
  await writeLedger(
    work,
    rows.map(({ id, state, crashes, events }) => ({
      runId: id,
      sequence: Number(events) - 1,
      at: now,
      kind: state === 'queued' ? 'run.reclaimed' : `run.${state}`,
      data: { crashes: Number(crashes), ...(state === 'dead' && { reason: 'poison' }) },
    })),
  )
  for (const state of ['queued', 'dead', 'canceled'] as const satisfies RunState[]) {
    const reached = rows.filter((row) => isRunState(row.state) && row.state === state)
    countMoved(work, { from: 'running', to: state }, reached.length)
  }
  const written = await tx.run.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  for (const row of written) unit.emit(runFrame(row))
  return rows.length
}
