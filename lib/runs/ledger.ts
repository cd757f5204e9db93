import type { Json } from '#lib/agent/run-access.ts'

/** What a run's ledger tells of its life. An engine adds kinds of its own, such as `step.done`. */
export const transitions = [
  'run.queued',
  'run.skipped',
  'run.missed',
  'run.started',
  'run.retried',
  'run.reclaimed',
  'run.released',
  'run.waiting',
  'run.answered',
  'run.cancel-asked',
  'run.succeeded',
  'run.failed',
  'run.dead',
  'run.canceled',
  'run.requeued',
  'run.dismissed',
] as const
export type Transition = (typeof transitions)[number]

export interface LedgerEntry {
  kind: string
  at: Date
  data: Record<string, Json>
}

/** An entry where it stands. */
export interface LedgerRow extends LedgerEntry {
  runId: string
  sequence: number
}

/** Gives a run's new entries their places behind those that it has. */
export const placed = (runId: string, had: number, entries: readonly LedgerEntry[]): LedgerRow[] =>
  entries.map((entry, index) => ({ ...entry, runId, sequence: had + index }))
