import { dayMs, firstDayOf, monthOfDay } from '../clock/calendar.ts'
import { segmentAt } from '../clock/zone-offsets.ts'
import type { MonthDays } from '../cron/month-days.ts'
import { searchDays } from './day-search.ts'
import type { Filter } from './filtered-fires.ts'
import type { WeekHours } from './week-hours.ts'

/** By the day that the wall clock of the zone shows at the instant itself. */
export function onDays(zone: string, days: MonthDays): Filter {
  const left = searchDays((month) => days(month) & allDays(month))
  return {
    admits(instant) {
      const day = Math.floor((instant + segmentAt(zone, instant).offset) / dayMs)
      const month = monthOfDay(day)
      return (days(month) & (1 << (day - firstDayOf(month)))) !== 0
    },
    resumes(instant) {
      const { offset, end } = segmentAt(zone, instant)
      const next = left.next(Math.floor((instant + offset) / dayMs))
      return next === null ? Number.POSITIVE_INFINITY : Math.min(end, next * dayMs - offset)
    },
    heldSince(instant) {
      const { offset, start } = segmentAt(zone, instant)
      const last = left.previous(Math.floor((instant + offset) / dayMs))
      return last === null ? Number.NEGATIVE_INFINITY : Math.max(start, (last + 1) * dayMs - offset)
    },
  }
}

const allDays = (month: number) => (2 ** (firstDayOf(month + 1) - firstDayOf(month)) - 1) | 0

export const inOpenTime = (open: WeekHours): Filter => ({
  admits: open.holds,
  resumes: open.changesAfter,
  heldSince: open.sameSince,
})
