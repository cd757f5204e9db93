import { addMonths, calendarDay, dayNumber, daysInMonth, mondayOf, weekdayOf } from './calendar.ts'
import type { Day, Period } from './types.ts'

/** A stretch of whole days, both ends included. */
export interface Stretch {
  first: number
  last: number
}

/** Where a named stretch lies, seen from a day. A month without a year is the running or the next one. */
export function resolvePeriod(period: Period, today: number, resolve: (day: Day) => number): Stretch {
  const { year } = calendarDay(today)
  switch (period.kind) {
    case 'relative':
      return relativeStretch(period.unit, period.offset, today)
    case 'month':
      return monthStretch(period, today)
    case 'quarter':
      return ahead(today, period.year, (of) => monthsFrom(of, (period.quarter - 1) * 3, 3))
    case 'half':
      return ahead(today, period.year, (of) => monthsFrom(of, (period.half - 1) * 6, 6))
    case 'year':
      return monthsFrom(period.year, 0, 12)
    case 'week-of':
      return week(mondayOf(resolve(period.day)))
    case 'week-number':
      return ahead(today, period.year, (of) =>
        week(mondayOf(dayNumber({ year: of, month: 1, day: 4 })) + (period.week - 1) * 7),
      )
    case 'nth-week':
      return period.within === undefined
        ? week(mondayOf(dayNumber({ year, month: 1, day: 1 })) + (period.nth - 1) * 7)
        : nthWeek(period.nth, resolvePeriod(period.within, today, resolve))
  }
}

function relativeStretch(
  unit: Extract<Period, { kind: 'relative' }>['unit'],
  offset: number,
  today: number,
): Stretch {
  const { year, month } = calendarDay(today)
  switch (unit) {
    case 'day':
      return { first: today + offset, last: today + offset }
    case 'week':
      return week(mondayOf(today) + offset * 7)
    case 'weekend': {
      const saturday = mondayOf(today) + 5 + offset * 7
      return { first: saturday, last: saturday + 1 }
    }
    case 'month':
      return monthsFrom(year, month - 1 + offset, 1)
    case 'quarter':
      return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + offset * 3, 3)
    case 'year':
      return monthsFrom(year + offset, 0, 12)
  }
}

/** The running month counts as the one ahead, but is not the next. */
function monthStretch(period: Extract<Period, { kind: 'month' }>, today: number): Stretch {
  const { month, which } = period
  const now = calendarDay(today)
  const of = (year: number) => monthsFrom(year, month - 1, 1)
  if (period.year !== undefined) return of(period.year)
  if (period.yearOffset !== undefined) return of(now.year + period.yearOffset)
  if (which === 'last') return of(month < now.month ? now.year : now.year - 1)
  const isAhead = which === 'next' ? month > now.month : month >= now.month
  return of(isAhead ? now.year : now.year + 1)
}

function ahead(today: number, year: number | undefined, of: (year: number) => Stretch): Stretch {
  if (year !== undefined) return of(year)
  const here = of(calendarDay(today).year)
  return here.last < today ? of(calendarDay(today).year + 1) : here
}

/** So many months, `month` counted from 0 and running over the year's ends. */
function monthsFrom(year: number, month: number, count: number): Stretch {
  const first = addMonths(dayNumber({ year, month: 1, day: 1 }), month)
  const lastMonth = calendarDay(addMonths(first, count - 1))
  return { first, last: dayNumber({ ...lastMonth, day: daysInMonth(lastMonth.year, lastMonth.month) }) }
}

function week(monday: number): Stretch {
  return { first: monday, last: monday + 6 }
}

/** Weeks that lie whole in the stretch, from its end where negative. */
function nthWeek(nth: number, { first, last }: Stretch): Stretch {
  if (nth > 0) return week(first + ((8 - weekdayOf(first)) % 7) + (nth - 1) * 7)
  return week(mondayOf(last + 1) - 7 + (nth + 1) * 7)
}
