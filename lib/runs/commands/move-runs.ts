import { listOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import type { Json } from '#lib/agent/run-access.ts'
import type { Transition } from '../ledger.ts'
import type { RunReason } from '../reasons.ts'
import { runFrame } from '../run-row.ts'
import { finishedStates, type RunState, statesBefore } from '../states.ts'
import { writeLedger } from './write-ledger.ts'

interface Move {
  ids: readonly string[]
  from: RunState
  to: RunState
  reason: RunReason | null
  /** Else named after the state. */
  entry?: Transition
  data?: Record<string, Json>
}

const atOnce = 500

/** A piece of others: runs that nobody holds come to another state. Answers those that did. */
export async function moveRuns(work: Work, move: Move): Promise<string[]> {
  const { from, to } = move
  if (!statesBefore(to).includes(from)) throw new Error(`No run comes from ${from} to ${to}.`)
  const moved: string[] = []
  for (let first = 0; first < move.ids.length; first += atOnce) {
    moved.push(...(await moveSome(work, { ...move, ids: move.ids.slice(first, first + atOnce) })))
  }
  countMoved(work, move, moved.length)
  return moved
}

async function moveSome(
  { tx, unit, now }: Work,
  { ids, from, to, reason, entry, data }: Move,
): Promise<string[]> {
  const finishedAt = finishedStates.includes(to) ? now : null
  const rows = await tx.$queryRaw<{ id: string; events: number }[]>`
    UPDATE "Run" SET "state" = ${to}, "reason" = ${reason}, "finishedAt" = ${finishedAt}, "waitUntil" = NULL,
      "leaseUntil" = NULL, "claimedBy" = NULL, "events" = "events" + 1,
      "availableAt" = CASE WHEN ${to} = 'queued' THEN ${now} ELSE "availableAt" END,
      "admittedAt" = CASE WHEN ${to} = 'queued' THEN NULL ELSE "admittedAt" END
    WHERE "id" IN (${listOf(ids)}) AND "state" = ${from} RETURNING "id", "events"`
  if (rows.length === 0) return []
  await writeLedger(
    { tx },
    rows.map(({ id, events }) => ({
      runId: id,
      sequence: Number(events) - 1,
      at: now,
      kind: entry ?? `run.${to}`,
      data: { ...(reason !== null && { reason }), ...data },
    })),
  )
  const moved = rows.map(({ id }) => id)
  for (const row of await tx.run.findMany({ where: { id: { in: moved } } })) unit.emit(runFrame(row))
  return moved
}

/** Those states that the interface counts. */
const counted: Partial<Record<RunState, string>> = {
  running: 'runs:running',
  waiting: 'runs:waiting',
  dead: 'runs:dead',
}

export function countMoved(
  { unit }: Pick<Work, 'unit'>,
  { from, to }: Pick<Move, 'from' | 'to'>,
  by: number,
): void {
  const left = counted[from]
  const reached = counted[to]
  if (left && by > 0) unit.count(left, -by)
  if (reached && by > 0) unit.count(reached, by)
}
