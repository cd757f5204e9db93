import { daysInMonth } from '../moment/calendar.ts'
import { digitsAt, isGlued, signAt, wordAt } from '../moment/token-at.ts'
import { readNumber, readOrdinal } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { readMonthSet } from './month-set.ts'
import type { Meaning } from './types.ts'
import { readList, skipWords } from './word-list.ts'

interface YearlyDate {
  month: number
  day: number
}

/** "July 4th", "4th of July", "4/15", "1 January and 1 July": days of every year. */
export function readDates(tokens: readonly Token[], at: number, every: boolean): Found<Meaning> | null {
  const list = readList(tokens, at, { item: readDatesOfMonth, between: ['on', 'the'] })
  return list === null
    ? null
    : {
        meaning: { kind: 'dates', dates: list.meaning.flat(), every: every || saysMonths(list.meaning) },
        next: list.next,
      }
}

/** "the 1st of January, April and July": a day of several months comes again. */
function saysMonths(dates: readonly (readonly YearlyDate[])[]): boolean {
  return dates.some((some) => new Set(some.map(({ month }) => month)).size > 1)
}

/** "24 and 31 December", "1st of January, April and July", or one date. */
const readDatesOfMonth: Rule<YearlyDate[]> = (tokens, at) => {
  const days = readList(tokens, at, { item: readDayNumber, between: ['the'] })
  const next = days === null ? at : skipWords(tokens, days.next, ['of'])
  const months = days === null ? null : readMonthSet(tokens, next)
  if (days !== null && months !== null && days.meaning.length * months.meaning.length > 1) {
    const named = months.next < next + 3 && days.meaning.length === 1 ? null : months
    const dates = named?.meaning.flatMap((month) => days.meaning.map((day) => ({ month, day }))) ?? []
    if (named !== null && dates.length <= 24 && dates.every(isReal))
      return { meaning: dates, next: named.next }
  }
  const one = readYearlyDate(tokens, at)
  return one === null ? null : { meaning: [one.meaning], next: one.next }
}

const readDayNumber: Rule<number> = (tokens, at) => readOrdinal(tokens, at) ?? readNumber(tokens, at)

/** One of them: "July 4th", "Christmas Eve". */
export const readYearlyDate: Rule<YearlyDate> = (tokens, at) =>
  real(
    readMonthFirst(tokens, at) ??
      readDayFirst(tokens, at) ??
      readSlashed(tokens, at) ??
      readHoliday(tokens, at),
  )

function real(found: Found<YearlyDate> | null): Found<YearlyDate> | null {
  return found !== null && isReal(found.meaning) ? found : null
}

function isReal({ month, day }: YearlyDate): boolean {
  return day >= 1 && day <= daysInMonth(2000, month) && Number.isInteger(day)
}

const readMonthFirst: Rule<YearlyDate> = (tokens, at) => {
  const month = monthNumbers.get(wordAt(tokens, at))
  if (month === undefined) return null
  const dot = signAt(tokens, at + 1) === '.' ? at + 2 : at + 1
  const begin = skipWords(tokens, dot, ['the'])
  const day = readOrdinal(tokens, begin) ?? readNumber(tokens, begin)
  if (day === null || isClock(tokens, day.next)) return null
  return { meaning: { month, day: day.meaning }, next: day.next }
}

const readDayFirst: Rule<YearlyDate> = (tokens, at) => {
  const begin = skipWords(tokens, at, ['the'])
  const day = readOrdinal(tokens, begin) ?? readNumber(tokens, begin)
  if (day === null) return null
  const next = skipWords(tokens, signAt(tokens, day.next) === '.' ? day.next + 1 : day.next, ['of'])
  const month = monthNumbers.get(wordAt(tokens, next))
  return month === undefined ? null : { meaning: { month, day: day.meaning }, next: next + 1 }
}

/** "4/15": the month first, as the rest of the grammar reads it; the day first where only that is a date. */
const readSlashed: Rule<YearlyDate> = (tokens, at) => {
  const first = digitsAt(tokens, at)
  const second = digitsAt(tokens, at + 2)
  if (first === null || second === null || signAt(tokens, at + 1) !== '/') return null
  if (signAt(tokens, at + 3) === '/' && isGlued(tokens, at + 3)) return null
  if (first.value >= 1 && first.value <= 12)
    return { meaning: { month: first.value, day: second.value }, next: at + 3 }
  return second.value >= 1 && second.value <= 12
    ? { meaning: { month: second.value, day: first.value }, next: at + 3 }
    : null
}

const fixedHolidays: ReadonlyMap<string, YearlyDate> = new Map([
  ['christmas', { month: 12, day: 25 }],
  ['xmas', { month: 12, day: 25 }],
  ['halloween', { month: 10, day: 31 }],
  ['epiphany', { month: 1, day: 6 }],
  ['juneteenth', { month: 6, day: 19 }],
])

/** "Christmas", "Christmas Eve", "New Year's Day" */
const readHoliday: Rule<YearlyDate> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const second = wordAt(tokens, at + 1)
  const fixed = fixedHolidays.get(word)
  if (fixed !== undefined) {
    if (second === 'eve') return { meaning: { month: fixed.month, day: fixed.day - 1 }, next: at + 2 }
    return { meaning: fixed, next: second === 'day' ? at + 2 : at + 1 }
  }
  if (/^valentine'?s?$/.test(word) && second === 'day')
    return { meaning: { month: 2, day: 14 }, next: at + 2 }
  if (word === 'independence' && second === 'day') return { meaning: { month: 7, day: 4 }, next: at + 2 }
  if (word !== 'new' || !/^(year|years|year's)$/.test(second)) return null
  const third = wordAt(tokens, at + 2)
  if (third === 'eve') return { meaning: { month: 12, day: 31 }, next: at + 3 }
  return { meaning: { month: 1, day: 1 }, next: third === 'day' ? at + 3 : at + 2 }
}

/** "May 9:30" is no date. */
function isClock(tokens: readonly Token[], at: number): boolean {
  const sign = signAt(tokens, at)
  return (
    (sign === ':' && isGlued(tokens, at) && isGlued(tokens, at + 1)) || /^(am|pm)$/.test(wordAt(tokens, at))
  )
}
