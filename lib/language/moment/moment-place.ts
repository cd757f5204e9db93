import { dayAndTime, type MomentPlace } from './day-and-time.ts'
import { moveDay } from './resolve-day.ts'
import type { Moment, Shift } from './types.ts'
import { instantAt, wallAt } from './wall.ts'

export interface Now {
  nowMs: number
  zone: string
}

/** Where a moment lies: its days, and the wall time or the exact instant. */
export function momentPlace(moment: Moment, now: Now): MomentPlace | null {
  const place = moment.shift === undefined ? dayAndTime(moment, now) : shifted(moment, moment.shift, now)
  return place !== null && isNear(place) ? place : null
}

/** Nothing before 1900 or after 2300 is meant. */
function isNear({ days }: MomentPlace): boolean {
  return days.first > -25_567 && days.last < 120_530
}

function shifted(moment: Moment, { by, from, exact }: Shift, now: Now): MomentPlace | null {
  const { zone } = now
  const base = from === undefined ? now.nowMs : instantOf(from, now)
  if (base === null) return null
  const isLong = Math.abs(by.months) > 4000 || Math.abs(by.days) > 120_000 || Math.abs(by.ms) > 1e13
  if (isLong) return null
  const isCalendar = by.months !== 0 || by.days !== 0 || by.workingDays !== undefined
  if (!isCalendar) return instantPlace(base + by.ms, zone)
  const wall = wallAt(base, zone)
  const day = moveDay(wall.day, by)
  const days = { first: day, last: day }
  if (moment.time !== undefined) return dayAndTime({ time: moment.time, once: true }, now, days)
  if (by.ms !== 0 || exact === true || from !== undefined) {
    return instantPlace(instantAt({ day, second: wall.second }, zone) + by.ms, zone)
  }
  const keepsHour = by.unit === 'day' || by.unit === 'fortnight'
  if (keepsHour && by.workingDays === undefined) {
    return { days, at: { day, second: wall.second - (wall.second % 3600) } }
  }
  return dayAndTime({ once: true }, now, days)
}

function instantPlace(ms: number, zone: string): MomentPlace {
  const { day } = wallAt(ms, zone)
  return { days: { first: day, last: day }, at: ms }
}

function instantOf(moment: Moment, now: Now): number | null {
  const place = momentPlace(moment, now)
  if (place === null) return null
  return typeof place.at === 'number' ? place.at : instantAt(place.at, now.zone)
}
