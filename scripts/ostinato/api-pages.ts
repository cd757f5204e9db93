// The API's answers as people read them, in the zone of their machine.
import type { Automation, Run } from './api-shapes.ts'
import { spokenInstant } from './instants.ts'
import { readZone } from './read-zone.ts'

export const instantOf = (at: string): string => spokenInstant(new Date(at), readZone(undefined))

/** Rows under each other, each column as wide as its widest. The last may be of any length. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A list as a page, and how its next page is asked for. */
export function listPage(
  rows: readonly (readonly string[])[],
  { none, nextCursor }: { none: string; nextCursor: string | null },
): string {
  if (rows.length === 0) return none
  return nextCursor === null ? table(rows) : `${table(rows)}\nMore with --cursor ${nextCursor}`
}

export const automationRow = (automation: Automation): string[] => [
  automation.id,
  automation.state,
  automation.name,
  standing(automation),
]

function standing({ state, nextFireAt, pausedUntil, stopReason }: Automation): string {
  if (nextFireAt !== null) return `next ${instantOf(nextFireAt)}`
  if (state !== 'paused') return ''
  const until = pausedUntil === null ? '' : `until ${instantOf(pausedUntil)}`
  return [until, stopReason ?? ''].filter(Boolean).join(': ')
}

export const automationLine = (automation: Automation): string =>
  [
    `${automation.name} is ${automation.state} (${automation.id}, version ${automation.version})`,
    standing(automation),
  ]
    .filter(Boolean)
    .join(', ')

export const runRow = ({ id, state, because, scheduledFor, attempt }: Run): string[] => [
  id,
  state,
  instantOf(scheduledFor),
  attempt > 1 ? `attempt ${attempt}` : '',
  because,
]

export const runLine = ({ id, state, because }: Run): string => `${id} is ${state}: ${because}`
