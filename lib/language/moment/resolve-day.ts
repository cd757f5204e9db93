import {
  addMonths,
  calendarDay,
  dayNumber,
  daysInMonth,
  isRealDate,
  mondayOf,
  weekdayOf,
} from './calendar.ts'
import { holidayDay } from './holidays.ts'
import { resolvePeriod, type Stretch } from './resolve-period.ts'
import type { Counted, Day, Duration, Period } from './types.ts'

/** Seen from a day: whether today still counts depends on the time that was said with it. */
export interface Here {
  today: number
  /** The time of today has passed, so that "Friday" said on a Friday is the next. */
  isTodayOver: boolean
}

/** The days that are meant, one or a stretch of them; null for a date that does not exist. */
export function resolveDay(day: Day, here: Here): Stretch | null {
  if (day.kind === 'start' || day.kind === 'end') return edge(day, here)
  const found = oneDay(day, here)
  return found === null ? null : { first: found, last: found }
}

/** A week ends on its Friday, where people plan by it. */
function edge(day: Extract<Day, { kind: 'start' | 'end' }>, here: Here): Stretch {
  const stretch = resolvePeriod(day.of, here.today, (inner) => resolveDay(inner, here)?.first ?? here.today)
  if (day.kind === 'start') return stretch
  const isWeek = day.of.kind === 'relative' && day.of.unit === 'week'
  const last = isWeek ? stretch.first + 4 : stretch.last
  return { first: last, last }
}

function oneDay(day: Exclude<Day, { kind: 'start' | 'end' }>, here: Here): number | null {
  const { today } = here
  switch (day.kind) {
    case 'offset':
      return today + day.days
    case 'weekday':
      return weekdayDay(day, here)
    case 'date':
      return dateDay(day, here)
    case 'month-day':
      return monthDay(day, here)
    case 'nth':
      return nthAhead(day, here)
    case 'year-day':
      return yearDay(day, here)
    case 'holiday':
      return holidayAhead(day, here)
    case 'shifted': {
      const from = resolveDay(day.from, { today, isTodayOver: false })
      return from === null ? null : moveDay(from.first, day.by)
    }
    case 'nth-from': {
      const from = resolveDay(day.from, { today, isTodayOver: false })
      return from === null ? null : countFrom(from.first, day.nth, day.counted)
    }
  }
}

function weekdayDay(
  { weekday, which }: Extract<Day, { kind: 'weekday' }>,
  { today, isTodayOver }: Here,
): number {
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  if (which === 'last') return today - (7 - ahead)
  if (which === 'next') return mondayOf(today) + 7 + weekday - 1
  if (typeof which === 'number') return mondayOf(today) + which * 7 + weekday - 1
  return today + (ahead === 0 && isTodayOver ? 7 : ahead)
}

function dateDay(day: Extract<Day, { kind: 'date' }>, here: Here): number | null {
  const { month, year, weekday } = day
  const fits = (date: number) => weekday === undefined || weekdayOf(date) === weekday
  if (year !== undefined) return isRealDate({ ...day, year }) ? dayNumber({ ...day, year }) : null
  const thisYear = calendarDay(here.today).year
  // a weekday names one year of several; where none fits, the weekday was wrong
  const years = Array.from({ length: 10 }, (_, index) => thisYear - 1 + index)
  const dates = years
    .filter((of) => isRealDate({ year: of, month, day: day.day }))
    .map((of) => dayNumber({ year: of, month, day: day.day }))
  const ahead = dates.filter((date) => isAhead(date, here))
  const recent =
    weekday === undefined
      ? undefined
      : dates.find((date) => date < here.today && date > here.today - 60 && fits(date))
  const fitting = ahead.find((date) => fits(date) && date < here.today + 800)
  return recent ?? fitting ?? ahead[0] ?? null
}

function isAhead(date: number, { today, isTodayOver }: Here): boolean {
  return date > today || (date === today && !isTodayOver)
}

function monthDay({ day, within, weekday }: Extract<Day, { kind: 'month-day' }>, here: Here): number | null {
  if (within !== undefined) {
    const { first } = stretchOf(within, here)
    const { year, month } = calendarDay(first)
    const real = day <= daysInMonth(year, month)
    const found = first + day - 1
    if (!real) return null
    // "the 3rd of the month" said on the 10th
    const isRunning = within.kind === 'relative' && within.offset === 0
    return isRunning && !isAhead(found, here) ? monthDay({ kind: 'month-day', day }, here) : found
  }
  const month = calendarDay(here.today)
  for (let count = 0; count < 60; count += 1) {
    const first = addMonths(dayNumber({ ...month, day: 1 }), count)
    const { year, month: number } = calendarDay(first)
    const found = first + day - 1
    const fits = weekday === undefined || weekdayOf(found) === weekday
    if (day <= daysInMonth(year, number) && fits && isAhead(found, here)) return found
  }
  return null
}

function stretchOf(within: Period, here: Here): Stretch {
  return resolvePeriod(within, here.today, (inner) => resolveDay(inner, here)?.first ?? here.today)
}

/** The nth of a running month or year that has passed is that of the next. */
function nthAhead({ nth, counted, within }: Extract<Day, { kind: 'nth' }>, here: Here): number | null {
  const found = nthIn(stretchOf(within, here), nth, counted)
  if (found === null || isAhead(found, here)) return found
  if (within.kind === 'month' && within.year === undefined && within.which === undefined) {
    return nthIn(stretchOf({ ...within, year: calendarDay(here.today).year + 1 }, here), nth, counted)
  }
  return found
}

function nthIn({ first, last }: Stretch, nth: number, counted: Counted): number | null {
  const found = nth > 0 ? countFrom(first - 1, nth, counted) : countFrom(last + 1, nth, counted)
  return found < first || found > last ? null : found
}

/** The nth of its kind after a day, or before it where negative. */
function countFrom(from: number, nth: number, counted: Counted): number {
  const step = nth < 0 ? -1 : 1
  const count = Math.min(Math.abs(nth), 1000)
  if (counted === 'day') return from + step * count
  if (typeof counted === 'number') {
    const distance = step > 0 ? (counted - weekdayOf(from) + 6) % 7 : (weekdayOf(from) - counted + 6) % 7
    return from + step * (distance + 1 + (count - 1) * 7)
  }
  let day = from
  for (let left = count; left > 0; ) {
    day += step
    if (weekdayOf(day) > 5 === (counted === 'weekend-day')) left -= 1
  }
  return day
}

function yearDay({ day, year }: Extract<Day, { kind: 'year-day' }>, here: Here): number {
  const thisYear = calendarDay(here.today).year
  const inYear = (of: number) => dayNumber({ year: of, month: 1, day: 1 }) + day - 1
  if (year !== undefined) return inYear(year)
  return isAhead(inYear(thisYear), here) ? inYear(thisYear) : inYear(thisYear + 1)
}

function holidayAhead(
  { name, year, yearOffset, which }: Extract<Day, { kind: 'holiday' }>,
  here: Here,
): number | null {
  if (year !== undefined) return holidayDay(name, year)
  const thisYear = calendarDay(here.today).year
  if (yearOffset !== undefined) return holidayDay(name, thisYear + yearOffset)
  const days = [-1, 0, 1, 2]
    .map((offset) => holidayDay(name, thisYear + offset))
    .filter((day) => day !== null)
  if (which === 'last') return days.findLast((day) => day < here.today) ?? null
  return days.find((day) => isAhead(day, here)) ?? null
}

/** Months first, as people count: a month from 31 January is 28 February. */
export function moveDay(from: number, by: Duration): number {
  const moved = addMonths(from, by.months) + by.days
  return by.workingDays === undefined || by.workingDays === 0
    ? moved
    : countFrom(moved, by.workingDays, 'working-day')
}
