// Open or closed, minute by minute, by what the clock on the wall of the windows' zone shows.
import type { Hours, Windows } from '../schema.ts'
import { weekdays } from '../weekdays.ts'
import { offsetAt } from './wall-minutes.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

export type WindowState = 'open' | 'inactive' | 'quiet'

export function windowState(windows: Windows | undefined, ms: number): WindowState {
  if (!windows) return 'open'
  const local = windowsWall(windows, ms)
  if (windows.active && !windows.active.some((hours) => holds(hours, local))) return 'inactive'
  return windows.quiet?.hours.some((hours) => holds(hours, local)) ? 'quiet' : 'open'
}

/** What the windows' clock shows, in milliseconds as if it were UTC. */
export const windowsWall = ({ zone }: Windows, ms: number): number => ms + offsetAt(zone, ms)

function holds({ days, from, to }: Hours, local: number): boolean {
  const day = Math.floor(local / dayMs)
  const minute = Math.floor((local - day * dayMs) / minuteMs)
  const begins = (which: number) => !days || days.includes(weekdays[(((which + 3) % 7) + 7) % 7] ?? 'mon')
  const [start, end] = [minuteOf(from), minuteOf(to)]
  if (start < end) return begins(day) && minute >= start && minute < end
  return (begins(day) && minute >= start) || (begins(day - 1) && minute < end)
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
