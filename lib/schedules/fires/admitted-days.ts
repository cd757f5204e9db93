import { dayOfDate, firstDayOf, monthOfDay, weekdayOf } from '../clock/calendar.ts'
import type { MonthDays } from '../cron/month-days.ts'
import type { Except, Stride } from '../schema.ts'
import { weekdays } from '../weekdays.ts'

/** Which days remain when some are excluded; null where none is. */
export function daysLeftBy(except: Except | undefined): MonthDays | null {
  if (except === undefined) return null
  const dates = [...(except.dates ?? []), ...(except.holidays ?? []).map(({ date }) => date)]
  const single = dates.filter((date) => date.length > 5).map(dayOfDate)
  const yearly = new Set(dates.filter((date) => date.length === 5))
  const months = new Set(except.months)
  const weekdaysOut = new Set((except.weekdays ?? []).map((name) => (weekdays.indexOf(name) + 1) % 7))
  if (dates.length + months.size + weekdaysOut.size === 0) return null

  const singleByMonth = new Map<number, number>()
  for (const day of single) {
    const month = monthOfDay(day)
    singleByMonth.set(month, (singleByMonth.get(month) ?? 0) | (1 << (day - firstDayOf(month))))
  }
  const weekdaysOutByFirst = Array.from({ length: 7 }, (_, first) =>
    bitsOf((day) => weekdaysOut.has((first + day - 1) % 7)),
  )
  const yearlyByMonth = Array.from({ length: 12 }, (_, month) =>
    bitsOf((day) => yearly.has(yearlyDate(month, day))),
  )

  return (month) => {
    const ofYear = ((month % 12) + 12) % 12
    if (months.has(ofYear + 1)) return 0
    const out = weekdaysOutByFirst[weekdayOf(firstDayOf(month))] ?? 0
    return ~(out | (yearlyByMonth[ofYear] ?? 0) | (singleByMonth.get(month) ?? 0))
  }
}

/** Which days lie in a period that is a whole number of strides away from the one of `from`. */
export function daysInStride(stride: Stride | undefined): MonthDays | null {
  if (stride === undefined) return null
  const { every } = stride
  const from = dayOfDate(stride.from)
  if (stride.unit === 'month') return (month) => ((month - monthOfDay(from)) % every === 0 ? -1 : 0)
  if (stride.unit === 'year') {
    const yearOf = (month: number) => Math.floor(month / 12)
    return (month) => ((yearOf(month) - yearOf(monthOfDay(from))) % every === 0 ? -1 : 0)
  }
  const size = stride.unit === 'week' ? 7 : 1
  // day 4 of 1970 was a Monday
  const begins = size === 7 ? weekdays.indexOf(stride.weekStart ?? 'mon') + 4 : 0
  const periodOf = (day: number) => Math.floor((day - begins) / size)
  const origin = periodOf(from)
  return (month) => {
    const first = firstDayOf(month)
    return bitsOf((day) => (periodOf(first + day - 1) - origin) % every === 0)
  }
}

/** Days that both leave. Each month is asked about by many expressions, so it is remembered. */
export function bothDays(one: MonthDays | null, other: MonthDays | null): MonthDays | null {
  if (one === null || other === null) return remember(one ?? other)
  return remember((month) => one(month) & other(month))
}

function remember(days: MonthDays | null): MonthDays | null {
  if (days === null) return null
  const known = new Map<number, number>()
  return (month) => {
    const found = known.get(month)
    if (found !== undefined) return found
    const bits = days(month)
    known.set(month, bits)
    return bits
  }
}

const yearlyDate = (month: number, day: number) =>
  `${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function bitsOf(holds: (day: number) => boolean): number {
  let bits = 0
  for (let day = 1; day <= 31; day++) if (holds(day)) bits |= 1 << (day - 1)
  return bits
}
