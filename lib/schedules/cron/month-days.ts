import { firstDayOf, weekdayOf } from '../clock/calendar.ts'
import type { CronFields } from './cron-fields.ts'

/** The days of a month as bits, bit 0 being the first. Months are counted from January of the year 0. */
export type MonthDays = (month: number) => number

const bit = (day: number) => 1 << (day - 1)

/** Which days of a month an expression names. */
export function daysNamedBy({ months, daysOfMonth, daysOfWeek }: CronFields): MonthDays {
  const named = new Set(months)
  const numbered = daysOfMonth.days.reduce((bits, day) => bits | bit(day), 0)
  const either = daysOfMonth.restricted && daysOfWeek.restricted

  return (month) => {
    if (!named.has((((month % 12) + 12) % 12) + 1)) return 0
    const first = firstDayOf(month)
    const length = firstDayOf(month + 1) - first
    const ofMonth = numbered | specialDays(daysOfMonth, weekdayOf(first), length)
    const ofWeek = weekdays(daysOfWeek, weekdayOf(first), length)
    return (either ? ofMonth | ofWeek : ofMonth & ofWeek) & ~(-1 << length)
  }
}

function specialDays(days: CronFields['daysOfMonth'], firstWeekday: number, length: number): number {
  let bits = 0
  for (const before of days.beforeLast) if (before < length) bits |= bit(length - before)
  for (const day of days.weekdayNearest) bits |= nearestWeekday(day, firstWeekday, length)
  for (const before of days.weekdayNearestBeforeLast)
    bits |= nearestWeekday(length - before, firstWeekday, length)
  return bits
}

/** Monday to Friday, without leaving the month. */
function nearestWeekday(day: number, firstWeekday: number, length: number): number {
  if (day < 1 || day > length) return 0
  const weekday = (firstWeekday + day - 1) % 7
  if (weekday === 6) return bit(day === 1 ? 3 : day - 1)
  if (weekday === 0) return bit(day === length ? day - 2 : day + 1)
  return bit(day)
}

function weekdays(days: CronFields['daysOfWeek'], firstWeekday: number, length: number): number {
  let bits = 0
  const firstOf = (weekday: number) => ((weekday - firstWeekday + 7) % 7) + 1
  for (const weekday of days.days) {
    for (let day = firstOf(weekday); day <= length; day += 7) bits |= bit(day)
  }
  for (const { weekday, nth } of days.nth) {
    const day = firstOf(weekday) + (nth - 1) * 7
    if (day <= length) bits |= bit(day)
  }
  for (const weekday of days.last) {
    const first = firstOf(weekday)
    bits |= bit(first + Math.floor((length - first) / 7) * 7)
  }
  return bits
}
