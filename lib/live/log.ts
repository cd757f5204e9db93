import type { Frame, Topic } from '#lib/shared/events.ts'
import type { Position } from './cursor.ts'

/** One committed event. Its frame is null when this version does not know it: passed over, but counted. */
export interface LogRow {
  position: Position
  scope: string
  topic: Topic | null
  frame: Frame | null
}

/** What one read saw, all at one moment. */
export interface LogPage {
  head: Position
  /** Of the head's epoch, oldest first. */
  rows: LogRow[]
}

/** The log of the installation, or that of one workspace. */
export type LogId = { log: 'control' } | { log: 'workspace'; workspaceId: string }

/** The signal that is rung when something was appended. */
export const channelOf = (id: LogId): string =>
  id.log === 'control' ? 'events.control' : `events.workspace.${id.workspaceId}`
