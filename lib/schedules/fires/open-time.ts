import type { Windows } from '../schema.ts'
import { minutesIn, type WeekHours, weekHours } from './week-hours.ts'

/** What windows say of an instant: fires are let through, thinned to a cadence, or neither. */
export interface OpenTime {
  open: WeekHours
  /** Quiet hours that slow down instead of closing. */
  slowed: { hours: WeekHours; everyMs: number; zone: string } | null
}

export function openTime({ zone, active, quiet }: Windows): OpenTime {
  const inActive = active === undefined ? null : minutesIn(active)
  const inQuiet = quiet === undefined ? null : minutesIn(quiet.hours)
  const meanwhile = quiet?.meanwhile ?? 'off'
  const closes = meanwhile === 'off' ? inQuiet : null
  return {
    open: weekHours(zone, (minute) => inActive?.[minute] !== 0 && closes?.[minute] !== 1),
    slowed:
      inQuiet === null || meanwhile === 'off'
        ? null
        : { hours: weekHours(zone, (minute) => inQuiet[minute] === 1), everyMs: meanwhile.everyMs, zone },
  }
}

/** The next instant from this one on, it included, at which it is open; null where it never is. */
export function nextOpening(open: WeekHours, from: number): number | null {
  if (open.never) return null
  let at = from
  // a week holds at most an edge a minute, and every change of clocks is one more
  for (let step = 0; step < 40_000; step++) {
    if (open.holds(at)) return at
    at = open.changesAfter(at)
  }
  return null
}

/** Until when it stays open; infinite where it is never closed. */
export function closingAfter(open: WeekHours, at: number): number {
  if (open.always) return Number.POSITIVE_INFINITY
  let end = at
  for (let step = 0; step < 100 && open.holds(end); step++) end = open.changesAfter(end)
  return end
}

/** Since when it has been open. */
export function openSince(open: WeekHours, at: number): number {
  if (open.always) return Number.NEGATIVE_INFINITY
  let start = open.sameSince(at)
  for (let step = 0; step < 100 && open.holds(start - 1); step++) start = open.sameSince(start - 1)
  return start
}

/** Until when the hours stay as they are at an instant, looking no further than `latest`. */
export function sameUntil(hours: WeekHours, instant: number, latest: number): number {
  const state = hours.holds(instant)
  let at = hours.changesAfter(instant)
  while (at < latest && hours.holds(at) === state) at = hours.changesAfter(at)
  return Math.min(at, latest)
}
