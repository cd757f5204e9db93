import type { Frame } from '#lib/shared/events.ts'

/** The columns of a run that a list shows, as the database holds them. */
export interface RunColumns {
  id: string
  automationId: string
  version: number
  state: string
  reason: string | null
  because: string
  triggerKind: string
  dryRun: boolean
  attempt: number
  scheduledFor: Date
  createdAt: Date
  availableAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  missedUntil: Date | null
  missedCount: number
  costMicros: bigint
}

export type RunSummary = Extract<Frame, { kind: 'run.saved' }>['run']

/** As a list of all automations needs it. */
export interface RunRow extends RunSummary {
  automationName: string
  /** What its last attempt that failed said. */
  problem: string | null
}

const instant = (at: Date | null) => at?.toISOString() ?? null

export const runSummary = (row: RunColumns): RunSummary => ({
  id: row.id,
  automationId: row.automationId,
  version: row.version,
  state: row.state,
  reason: row.reason,
  because: row.because,
  triggerKind: row.triggerKind,
  dryRun: row.dryRun,
  attempt: row.attempt,
  scheduledFor: row.scheduledFor.toISOString(),
  createdAt: row.createdAt.toISOString(),
  availableAt: row.availableAt.toISOString(),
  startedAt: instant(row.startedAt),
  finishedAt: instant(row.finishedAt),
  missedUntil: instant(row.missedUntil),
  missedCount: row.missedCount,
  costMicros: Number(row.costMicros),
})

export const runFrame = (row: RunColumns): Frame => ({ kind: 'run.saved', run: runSummary(row) })
