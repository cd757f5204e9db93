// Days as whole numbers: 0 is the first of January 1970. No zone takes part.

const dayMs = 86_400_000

export interface CalendarDay {
  year: number
  month: number
  day: number
}

export function dayNumber({ year, month, day }: CalendarDay): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / dayMs)
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * dayMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

export function mondayOf(number: number): number {
  return number - weekdayOf(number) + 1
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (((year % 400) + 400) % 400), month, 0)).getUTCDate()
}

/** The same day of another month, or the last one of a month that is shorter. */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = calendarDay(number)
  const index = year * 12 + month - 1 + months
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
  return dayNumber({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) })
}

export function isRealDate({ year, month, day }: CalendarDay): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** "2026-12-24" */
export function isoDate(number: number): string {
  const { year, month, day } = calendarDay(number)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
