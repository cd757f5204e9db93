import { dayMs } from '../clock/calendar.ts'
import { segmentAt } from '../clock/zone-offsets.ts'
import { openTime } from '../fires/open-time.ts'
import { minutesIn, type WeekHours, weekHours } from '../fires/week-hours.ts'
import type { Timing } from '../schema.ts'
import type { SkipReason } from '../simulation.ts'
import { exclusionOf } from '../skip-reason.ts'

/** A stretch of one day in which nothing changes of what decides: exclusions, windows, clocks. */
export interface Stretch {
  from: number
  to: number
  /** Of the schedule's zone. */
  day: number
  excluded: SkipReason | null
  closed: SkipReason | null
  /** Quiet hours with a slower cadence. */
  slowed: boolean
}

type Recurring = Timing & { schedule: Exclude<Timing['schedule'], { kind: 'at' }> }

/** All stretches of [from, to), one after the other. `steadyUntil` adds edges of the schedule's own. */
export function* stretchesOf(
  { schedule, windows }: Recurring,
  [from, to]: readonly [number, number],
  steadyUntil: (at: number) => number,
): Generator<Stretch> {
  const { active, quiet, slowed } = stateOf(windows)
  let dayNumber = Number.NaN
  let excluded: SkipReason | null = null
  for (let at = from; at < to; ) {
    const { offset, end } = segmentAt(schedule.zone, at)
    const day = Math.floor((at + offset) / dayMs)
    if (day !== dayNumber) excluded = exclusionOf(schedule.except, day)
    dayNumber = day
    const edges = [active, quiet, slowed].map((hours) => hours?.changesAfter(at) ?? Infinity)
    const next = Math.min(to, end, (day + 1) * dayMs - offset, steadyUntil(at), ...edges)
    const closed = closedAt({ active, quiet }, at)
    yield { from: at, to: next, day, excluded, closed, slowed: closed === null && slowed?.holds(at) === true }
    at = next
  }
}

interface Hours {
  active: WeekHours | null
  quiet: WeekHours | null
}

function closedAt({ active, quiet }: Hours, at: number): SkipReason | null {
  if (active && !active.holds(at)) return { kind: 'outside-active-hours' }
  return quiet?.holds(at) ? { kind: 'quiet-hours' } : null
}

/** Why windows hold back what is due at an instant; null where they are open. */
export const closedBy = (windows: Timing['windows'], at: number): SkipReason | null =>
  closedAt(stateOf(windows), at)

function stateOf(windows: Timing['windows']): Hours & { slowed: WeekHours | null } {
  if (!windows) return { active: null, quiet: null, slowed: null }
  const { zone, active, quiet } = windows
  const inActive = active && minutesIn(active)
  const inQuiet = quiet?.meanwhile === 'off' ? minutesIn(quiet.hours) : null
  return {
    active: inActive ? weekHours(zone, (minute) => inActive[minute] === 1) : null,
    quiet: inQuiet ? weekHours(zone, (minute) => inQuiet[minute] === 1) : null,
    slowed: openTime(windows).slowed?.hours ?? null,
  }
}
