import { readOrdinal } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { readHalfOfDay } from './clock-time.ts'
import { digitsAt, isGlued, isInsideNumber, signAt, wordAt } from './token-at.ts'

export interface WrittenDate {
  month: number
  day: number
  year?: number
}

/** Dates with a month's name: "24 October", "Oct.23", "16. Nov. 2016", "march fifth", "first of march", "09/JAN/2017", "Aug 9, 96". */
export const readWrittenDate: Rule<WrittenDate> = (tokens, at) =>
  readMonthFirst(tokens, at) ?? readDayFirst(tokens, at)

/** "2014", "'96" after a comma, "2014 AD" */
export const readYear: Rule<number> = (tokens, at) => {
  const digits = digitsAt(tokens, at)
  if (digits === null || digits.length !== 4 || digits.value < 1900 || digits.value > 2199) return null
  const word = wordAt(tokens, at + 1)
  if (
    signAt(tokens, at + 1) === ':' ||
    readHalfOfDay(tokens, at + 1) !== null ||
    /^(h|hrs?|hours)$/.test(word)
  )
    return null
  return { meaning: digits.value, next: word === 'ad' || word === 'ce' ? at + 2 : at + 1 }
}

/** Two digits name a year of this century up to 69. */
export function fullYear(year: number): number {
  if (year > 99) return year
  return year < 70 ? 2000 + year : 1900 + year
}

/** A day of a month: "15", "15th", "fifteenth", "31 st". Not the hour of "10:30" or "5 pm". */
export const readDayOfMonth: Rule<number> = (tokens, at) => {
  const ordinal = readOrdinal(tokens, at)
  if (ordinal !== null) return ordinal.meaning >= 1 && ordinal.meaning <= 31 ? ordinal : null
  const digits = digitsAt(tokens, at)
  if (digits === null || digits.length > 2 || digits.value < 1 || digits.value > 31) return null
  const next = at + 1
  const isTime =
    (signAt(tokens, next) === ':' && isGlued(tokens, next)) || readHalfOfDay(tokens, next) !== null
  return isTime || signAt(tokens, next) === '%' ? null : { meaning: digits.value, next }
}

const readMonthFirst: Rule<WrittenDate> = (tokens, at) => {
  const month = monthNumbers.get(wordAt(tokens, at))
  if (month === undefined) return null
  const separated = afterSign(tokens, at + 1, /^[.\-/,]$/)
  const begin = wordAt(tokens, separated) === 'the' ? separated + 1 : separated
  const day = readDayOfMonth(tokens, begin)
  if (day === null) return null
  const isTight = separated > at + 1 && signAt(tokens, at + 1) !== ',' && isGlued(tokens, separated)
  return withYear(tokens, { date: { month, day: day.meaning }, isTight }, day.next)
}

const readDayFirst: Rule<WrittenDate> = (tokens, at) => {
  if (isInsideNumber(tokens, at)) return null
  const day = readDayOfMonth(tokens, at)
  if (day === null) return null
  const separated = afterSign(tokens, day.next, /^[.\-/]$/)
  const of = wordAt(tokens, separated) === 'of' ? separated + 1 : separated
  const begin = of > separated && wordAt(tokens, of) === 'the' ? of + 1 : of
  const month = monthNumbers.get(wordAt(tokens, begin))
  if (month === undefined) return null
  // "5 may be enough": a verb, unless nothing else can be meant
  if (
    wordAt(tokens, begin) === 'may' &&
    /^(be|have|not|also|need|fail|take|want)$/.test(wordAt(tokens, begin + 1))
  ) {
    return null
  }
  const isTight = separated > day.next && isGlued(tokens, separated)
  return withYear(tokens, { date: { month, day: day.meaning }, isTight }, begin + 1)
}

/** `isTight`: signs join the day and the month, so they join the year too. "July 13-15" is a stretch. */
function withYear(
  tokens: readonly Token[],
  { date, isTight }: { date: WrittenDate; isTight: boolean },
  at: number,
): Found<WrittenDate> {
  const separated = afterSign(tokens, at, /^[.,\-/]$/)
  const begin = separated === at && wordAt(tokens, at) === 'of' ? at + 1 : separated
  const year = readYear(tokens, begin)
  if (year !== null) return { meaning: { ...date, year: year.meaning }, next: year.next }
  const short = digitsAt(tokens, separated)
  const isGluedYear = isTight && isGlued(tokens, separated) && signAt(tokens, at) !== ','
  const isYear = separated > at && short?.length === 2 && (short.value > 31 || isGluedYear)
  if (!isYear) return { meaning: date, next: at }
  return { meaning: { ...date, year: fullYear(short.value) }, next: separated + 1 }
}

function afterSign(tokens: readonly Token[], at: number, signs: RegExp): number {
  return signs.test(signAt(tokens, at)) ? at + 1 : at
}
