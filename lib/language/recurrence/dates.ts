import { daysInMonth } from '../moment/calendar.ts'
import { digitsAt, isGlued, signAt, wordAt } from '../moment/token-at.ts'
import { readYear } from '../moment/written-date.ts'
import { readNumber, readOrdinal } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { readMonthSet } from './month-set.ts'
import type { Meaning } from './types.ts'
import { afterThrough, readList, skipWords } from './word-list.ts'

interface YearlyDate {
  month: number
  day: number
}

/** "July 4th", "4th of July", "4/15", "1 January and 1 July": days of every year. */
export function readDates(tokens: readonly Token[], at: number, every: boolean): Found<Meaning> | null {
  const list = readList(tokens, at, { item: readDatesOfMonth, between: ['on', 'the'] })
  if (list === null) return null
  const comma = signAt(tokens, list.next) === ',' ? list.next + 1 : list.next
  // "3 May and 5 June 2024" was once
  if (!every && list.meaning.length > 1 && readYear(tokens, comma) !== null) return null
  const dates = list.meaning.flat()
  const repeats = every || saysMonths(list.meaning)
  // "13 to 15 July" is one stretch, "13 July and 2 August" may be each year
  const asked = !repeats && dates.length > 1 && readDayStretch(tokens, at) === null
  return {
    meaning: { kind: 'dates', dates, every: repeats || asked, ...(asked ? { asked } : {}) },
    next: list.next,
  }
}

/** "the 1st of January, April and July": a day of several months comes again. */
function saysMonths(dates: readonly (readonly YearlyDate[])[]): boolean {
  return dates.some((some) => new Set(some.map(({ month }) => month)).size > 1)
}

/** "24 and 31 December", "1st of January, April and July", or one date. */
const readDatesOfMonth: Rule<YearlyDate[]> = (tokens, at) => {
  const stretch = readDayStretch(tokens, at)
  if (stretch !== null) return stretch
  const led = readMonthLed(tokens, at)
  if (led !== null) return led
  const days = readList(tokens, at, { item: readDayNumber, between: ['the'] })
  const next = days === null ? at : skipWords(tokens, days.next, ['of'])
  const months = days === null ? null : readMonthSet(tokens, next)
  if (days !== null && months !== null && days.meaning.length * months.meaning.length > 1) {
    const dates = months.meaning.flatMap((month) => days.meaning.map((day) => ({ month, day })))
    if (dates.every(isReal)) return { meaning: dates, next: months.next }
  }
  const one = readYearlyDate(tokens, at)
  return one === null ? null : { meaning: [one.meaning], next: one.next }
}

/** "December 24 and 25", "Jan 1, 2 and 6"; the numbers of "May 5, 9 am" and "May 5, 2027" are no days. */
function readMonthLed(tokens: readonly Token[], at: number): Found<YearlyDate[]> | null {
  const month = monthNumbers.get(wordAt(tokens, at))
  if (month === undefined) return null
  const begin = skipWords(tokens, at + 1, ['the'])
  const days = readList(tokens, begin, { item: readDayAlone, between: ['the'] })
  if (days === null || days.meaning.length < 2) return null
  const last = tokens.slice(begin, days.next).findLast(({ text }) => /^(and|n|or|plus|&|\+|,)$/.test(text))
  const dates = days.meaning.map((day) => ({ month, day }))
  return last?.text !== ',' && dates.every(isReal) ? { meaning: dates, next: days.next } : null
}

const readDayAlone: Rule<number> = (tokens, at) => {
  const day = readDayNumber(tokens, at)
  const isOther =
    day !== null && (isClock(tokens, day.next) || /^(oclock|o|noon|of)$|s$/.test(wordAt(tokens, day.next)))
  return day === null || isOther || monthNumbers.has(wordAt(tokens, day.next)) ? null : day
}

/** "December 1 through 24", "1-24 December" */
const readDayStretch: Rule<YearlyDate[]> = (tokens, at) => {
  const leads = monthNumbers.get(wordAt(tokens, at))
  const first = readDayNumber(tokens, leads === undefined ? at : at + 1)
  const through = first === null ? at : afterThrough(tokens, first.next)
  const last = first === null || through === first.next ? null : readDayNumber(tokens, through)
  if (first === null || last === null || last.meaning > 31 || first.meaning >= last.meaning) return null
  const after = skipWords(tokens, last.next, ['of'])
  const month = leads ?? monthNumbers.get(wordAt(tokens, after))
  if (month === undefined || isClock(tokens, last.next)) return null
  const dates = numbersBetween(first.meaning, last.meaning).map((day) => ({ month, day }))
  return dates.every(isReal) ? { meaning: dates, next: leads === undefined ? after + 1 : last.next } : null
}

function numbersBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
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
