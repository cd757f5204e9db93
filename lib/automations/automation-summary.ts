import * as z from 'zod/mini'
import { type AutomationState, stateOf } from './states.ts'

/** The columns that a list shows, as the database holds them. */
export interface SummaryColumns {
  id: string
  kind: string
  name: string
  state: string
  version: number
  revision: number
  tags: string
  triggerKind: string
  creatorId: string
  creatorName: string
  createdAt: Date
  updatedAt: Date
  pausedUntil: Date | null
  stopReason: string | null
  stoppedBySystem: boolean
  deletedAt: Date | null
  nextFireAt: Date | null
  failures: number
  lastHealthyAt: Date | null
}

export interface AutomationSummary {
  id: string
  kind: string
  name: string
  state: AutomationState
  version: number
  revision: number
  tags: string[]
  triggerKind: string
  creator: { personId: string; name: string }
  createdAt: string
  updatedAt: string
  pausedUntil: string | null
  stopReason: string | null
  stoppedBySystem: boolean
  deletedAt: string | null
  nextFireAt: string | null
  failures: number
  lastHealthyAt: string | null
}

const Tags = z.array(z.string())

const instant = (at: Date | null) => at?.toISOString() ?? null

export const summaryOf = (row: SummaryColumns): AutomationSummary => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  state: stateOf(row.state),
  version: row.version,
  revision: row.revision,
  tags: Tags.parse(JSON.parse(row.tags)),
  triggerKind: row.triggerKind,
  creator: { personId: row.creatorId, name: row.creatorName },
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  pausedUntil: instant(row.pausedUntil),
  stopReason: row.stopReason,
  stoppedBySystem: row.stoppedBySystem,
  deletedAt: instant(row.deletedAt),
  nextFireAt: instant(row.nextFireAt),
  failures: row.failures,
  lastHealthyAt: instant(row.lastHealthyAt),
})
