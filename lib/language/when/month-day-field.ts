import type { Stretch } from '../recurrence/types.ts'
import { listField, numbersFrom } from './fields.ts'

/** Days of a month, from either end: 1, 15 and -1 are "1,15,L". */
export function monthDayField(days: readonly Stretch[]): string {
  const numbers = days.flatMap(monthDayNumbers)
  const front = numbers.filter((day) => day > 0)
  const back = [...new Set(numbers.filter((day) => day < 0))].sort((a, b) => a - b)
  const parts = back.map((day) => (day === -1 ? 'L' : `L-${-day - 1}`))
  return [...(front.length > 0 ? [listField(front)] : []), ...parts].join(',')
}

/** Up to the last day means up to the 31st, in months that have one. */
export function monthDayNumbers({ from, to }: Stretch): number[] {
  if (from > 0 && to < 0) return numbersFrom(from, 31 + to + 1)
  return from <= to ? numbersFrom(from, to) : [...numbersFrom(from, 31), ...numbersFrom(1, to)]
}
