import { numbersFrom } from './fields.ts'

/** How often in a period, without saying when: spread over its useful part. Null where it cannot be. */

const daySpreads: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [9]],
  [2, [9, 17]],
  [3, [9, 13, 17]],
  [4, [9, 12, 15, 18]],
  [5, [8, 11, 14, 17, 20]],
  [6, [8, 10, 12, 14, 16, 18]],
  [7, [8, 10, 12, 14, 16, 18, 20]],
])

/** Minutes from midnight of so many times a day. */
export function timesOfDay(times: number): number[] | null {
  const known = daySpreads.get(times)
  if (known !== undefined) return known.map((hour) => hour * 60)
  if (times > 144) return null
  const gap = Math.floor(1440 / times)
  return numbersFrom(0, times - 1).map((index) => index * gap)
}

const weekSpreads: ReadonlyMap<number, readonly number[]> = new Map([
  [2, [1, 4]],
  [3, [1, 3, 5]],
  [4, [1, 2, 4, 5]],
  [5, [1, 2, 3, 4, 5]],
  [6, [1, 2, 3, 4, 5, 6]],
  [7, [1, 2, 3, 4, 5, 6, 7]],
])

/** Weekdays of so many times a week. */
export function daysOfWeek(times: number): number[] | null {
  const days = weekSpreads.get(times)
  return days === undefined ? null : [...days]
}

/** Days of so many times a month: 1 and 15. */
export function daysOfMonth(times: number): number[] | null {
  if (times > 28) return null
  if (times === 2) return [1, 15]
  const gap = Math.floor(28 / times)
  return numbersFrom(0, times - 1).map((index) => 1 + index * gap)
}

/** Months of so many times a year. */
export function monthsOfYear(times: number): number[] | null {
  if (times > 12) return null
  const gap = Math.floor(12 / times)
  return numbersFrom(0, times - 1).map((index) => 1 + index * gap)
}

/** Minutes of so many times an hour. */
export function minutesOfHour(times: number): number[] | null {
  if (times > 60) return null
  const gap = Math.floor(60 / times)
  return numbersFrom(0, times - 1).map((index) => index * gap)
}
