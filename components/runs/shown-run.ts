import type { RunDetails } from '#lib/runs/run-details.ts'
import type { RunSummary } from '#lib/runs/run-row.ts'

/** A run as the API answers it. */
export type ShownRun = RunSummary & Omit<RunDetails, 'run'>
