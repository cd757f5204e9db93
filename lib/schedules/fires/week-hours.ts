import { dayMs } from '../clock/calendar.ts'
import { segmentAt } from '../clock/zone-offsets.ts'
import type { Hours } from '../schema.ts'
import { weekdays } from '../weekdays.ts'

const weekMs = 7 * dayMs
// 5 January 1970 was a Monday
const firstMonday = 4 * dayMs

/** A week of hours by the wall clock of a zone: in it or not, and where that changes. */
export interface WeekHours {
  holds(instant: number): boolean
  /** The first instant after this one from which it may be otherwise; infinite where it never is. */
  changesAfter(instant: number): number
  /** The instant from which on it has been as it is at this one, or a later one. */
  sameSince(instant: number): number
  /** Whether it holds at any time of the week, and whether at all times. */
  never: boolean
  always: boolean
}

export function weekHours(zone: string, holdsAt: (minuteOfWeek: number) => boolean): WeekHours {
  const edges: number[] = []
  const first = holdsAt(0)
  let last = first
  for (let minute = 1; minute < weekMs / 60_000; minute++) {
    const holds = holdsAt(minute)
    if (holds !== last) edges.push(minute * 60_000)
    last = holds
  }
  const never = edges.length === 0 && !first
  const always = edges.length === 0 && first

  /** How many edges of this week lie at or before the time. */
  const passed = (time: number) => {
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((edges[middle] ?? 0) <= time) low = middle + 1
      else high = middle
    }
    return low
  }
  const timeOfWeek = (wall: number) => (((wall - firstMonday) % weekMs) + weekMs) % weekMs

  return {
    never,
    always,
    holds(instant) {
      if (edges.length === 0) return first
      const time = timeOfWeek(instant + segmentAt(zone, instant).offset)
      return passed(time) % 2 === 0 ? first : !first
    },
    changesAfter(instant) {
      if (edges.length === 0) return Number.POSITIVE_INFINITY
      const { offset, end } = segmentAt(zone, instant)
      const time = timeOfWeek(instant + offset)
      const edge = edges[passed(time)] ?? (first === last ? weekMs + (edges[0] ?? 0) : weekMs)
      return Math.min(end, instant + edge - time)
    },
    sameSince(instant) {
      if (edges.length === 0) return Number.NEGATIVE_INFINITY
      const { offset, start } = segmentAt(zone, instant)
      const time = timeOfWeek(instant + offset)
      const count = passed(time)
      const edge = edges[count - 1] ?? (first === last ? (edges.at(-1) ?? 0) - weekMs : 0)
      return Math.max(start, instant + edge - time)
    },
  }
}

/** Minutes of the week, Monday 00:00 being 0. Equal ends make a whole day that begins there. */
export function minutesIn(hours: readonly Hours[]): Uint8Array {
  const minutes = new Uint8Array(7 * 1440)
  for (const { days, from, to } of hours) {
    const length = minuteOf(to) - minuteOf(from)
    for (const day of days ?? weekdays) {
      const start = weekdays.indexOf(day) * 1440 + minuteOf(from)
      const end = start + (length > 0 ? length : length + 1440)
      for (let minute = start; minute < end; minute++) minutes[minute % minutes.length] = 1
    }
  }
  return minutes
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
