import type { AutomationSummary } from '#lib/automations/automation-summary.ts'

/** So many of its last runs a row shows. */
export const mostRecent = 20

export interface RowDetails {
  /** In words. */
  schedule: string
  /** Its last runs, the oldest first. */
  recent: { id: string; state: string }[]
}

export type AutomationRow = AutomationSummary & RowDetails
