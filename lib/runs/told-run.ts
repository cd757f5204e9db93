import * as z from 'zod/mini'
import type { ToldRun } from './explain-run.ts'
import { isRunState } from './states.ts'

/** The columns that an explanation needs, as the database holds them. */
export interface ToldColumns {
  id: string
  state: string
  reason: string | null
  because: string
  triggerKind: string
  attempt: number
  scheduledFor: Date
  createdAt: Date
  availableAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  missedUntil: Date | null
  missedCount: number
  error: string | null
  question: string | null
}

const Saying = z.object({ message: z.string() })

export function toldRun(row: ToldColumns): ToldRun {
  const { id, state, reason, because, triggerKind, attempt, scheduledFor, createdAt, availableAt } = row
  const { startedAt, finishedAt, missedUntil, missedCount } = row
  if (!isRunState(state)) throw new Error(`Unknown state of a run in the database: ${state}`)
  return {
    ...{ id, state, reason, because, triggerKind, attempt, scheduledFor, createdAt, availableAt },
    ...{ startedAt, finishedAt, missedUntil, missedCount },
    error: messageOf(row.error),
    question: messageOf(row.question),
  }
}

/** What a column of JSON says to people. */
export function messageOf(column: string | null): string | null {
  const said = column === null ? null : Saying.safeParse(JSON.parse(column))
  return said?.success ? said.data.message : null
}
