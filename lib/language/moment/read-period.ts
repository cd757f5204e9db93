import { readNumber, readOrdinal } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { monthNumbers, shortUnits, units } from '../vocabulary.ts'
import { digitsAt, signAt, skipWord, wordAt } from './token-at.ts'
import type { Period } from './types.ts'
import { readYear } from './written-date.ts'

/** A stretch of the calendar as a whole: "next week", "upcoming 2 months", "March 2014", "Q3", "the third quarter", "in 2014". */
export const readPeriod: Rule<Period> = (tokens, at) => {
  const begin = skipWord(tokens, at, articles)
  // "on the weekend"
  if (begin > at && wordAt(tokens, begin) === 'weekend')
    return { meaning: { kind: 'relative', unit: 'weekend', offset: 0 }, next: begin + 1 }
  return (
    readRelative(tokens, begin) ??
    readCountedAhead(tokens, begin) ??
    readMonth(tokens, begin) ??
    readQuarter(tokens, begin) ??
    readWeekNumber(tokens, begin)
  )
}

/** What stands after "of" or "in": also "the month", "the year" and a year alone. */
export const readEnclosingPeriod: Rule<Period> = (tokens, at) => {
  const period = readPeriod(tokens, at)
  if (period !== null) return period
  const year = readYear(tokens, at)
  if (year !== null) return { meaning: { kind: 'year', year: year.meaning }, next: year.next }
  const begin = skipWord(tokens, at, articles)
  const unit = calendarUnit(wordAt(tokens, begin))
  return unit === null ? null : { meaning: { kind: 'relative', unit, offset: 0 }, next: begin + 1 }
}

/** How many periods ahead a word points: "this" 0, "next" 1, "last" -1. */
export const directionWords: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['upcoming', 1],
  ['following', 1],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
])

const articles: ReadonlySet<string> = new Set(['the'])

type CalendarUnit = 'week' | 'weekend' | 'month' | 'quarter' | 'year'

function calendarUnit(word: string): CalendarUnit | null {
  if (word === 'weekend' || word === 'weekends') return 'weekend'
  if (shortUnits.has(word)) return null
  const unit = units.get(word)
  return unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year' ? unit : null
}

/** "next week", "this coming weekend", "upcoming 2 weeks", "last March", "the week after next" */
const readRelative: Rule<Period> = (tokens, at) => {
  const direction = directionWords.get(wordAt(tokens, at))
  if (direction === undefined) return readAfterNext(tokens, at)
  const coming =
    /^(coming|upcoming|past|following)$/.test(wordAt(tokens, at + 1)) && direction <= 1 ? at + 2 : at + 1
  const month = readMonth(tokens, coming)
  if (month !== null && month.meaning.kind === 'month' && month.meaning.year === undefined) {
    if (direction === 0) return { meaning: { ...month.meaning, yearOffset: 0 }, next: month.next }
    return { meaning: { ...month.meaning, which: direction < 0 ? 'last' : 'next' }, next: month.next }
  }
  const count = readNumber(tokens, coming)
  const unit = calendarUnit(wordAt(tokens, count?.next ?? coming))
  if (unit === null || (count !== null && (direction === 0 || count.meaning > 500))) return null
  return {
    meaning: { kind: 'relative', unit, offset: direction * (count?.meaning ?? 1) },
    next: (count?.next ?? coming) + 1,
  }
}

const readAfterNext: Rule<Period> = (tokens, at) => {
  const unit = calendarUnit(wordAt(tokens, at))
  if (unit === null) return null
  const isAfterNext = wordAt(tokens, at + 1) === 'after' && wordAt(tokens, at + 2) === 'next'
  return isAfterNext ? { meaning: { kind: 'relative', unit, offset: 2 }, next: at + 3 } : null
}

/** "two upcoming weeks" */
const readCountedAhead: Rule<Period> = (tokens, at) => {
  const count = readNumber(tokens, at)
  if (count === null || !/^(upcoming|coming)$/.test(wordAt(tokens, count.next)) || count.meaning > 500)
    return null
  const unit = calendarUnit(wordAt(tokens, count.next + 1))
  return unit === null
    ? null
    : { meaning: { kind: 'relative', unit, offset: count.meaning }, next: count.next + 2 }
}

/** "March", "Mar. 2014", "March of next year" */
const readMonth: Rule<Period> = (tokens, at) => {
  const month = monthNumbers.get(wordAt(tokens, at))
  if (month === undefined) return null
  const stop = signAt(tokens, at + 1)
  const separated = stop === '.' || stop === ',' || stop === '/' || stop === '-' ? at + 2 : at + 1
  const begin =
    separated === at + 1 && /^(of|in)$/.test(wordAt(tokens, separated)) ? separated + 1 : separated
  const year = readYear(tokens, begin)
  if (year !== null) return { meaning: { kind: 'month', month, year: year.meaning }, next: year.next }
  const direction = directionWords.get(wordAt(tokens, begin))
  if (direction !== undefined && wordAt(tokens, begin + 1) === 'year') {
    return { meaning: { kind: 'month', month, yearOffset: direction }, next: begin + 2 }
  }
  return { meaning: { kind: 'month', month }, next: at + 1 }
}

/** "Q3", "Q3 2014", "3rd quarter of 2014", "second half of the year" */
const readQuarter: Rule<Period> = (tokens, at) => {
  const short = /^([qh])([1-4])$/.exec(wordAt(tokens, at))
  if (short !== null) return withYear(tokens, partOfYear(short[1] === 'q', Number(short[2])), at + 1)
  const ordinal = readOrdinal(tokens, at)
  if (ordinal === null || ordinal.meaning < 1 || ordinal.meaning > 4) return null
  const word = wordAt(tokens, ordinal.next)
  if (word !== 'quarter' && !(word === 'half' && ordinal.meaning < 3)) return null
  return withYear(tokens, partOfYear(word === 'quarter', ordinal.meaning), ordinal.next + 1)
}

function partOfYear(isQuarter: boolean, part: number): PartOfYear {
  return isQuarter ? { kind: 'quarter', quarter: part } : { kind: 'half', half: part }
}

/** "week 12", "week 12 of 2015" */
const readWeekNumber: Rule<Period> = (tokens, at) => {
  const digits = wordAt(tokens, at) === 'week' ? digitsAt(tokens, at + 1) : null
  if (digits === null || digits.value < 1 || digits.value > 53) return null
  return withYear(tokens, { kind: 'week-number', week: digits.value }, at + 2)
}

type PartOfYear = Extract<Period, { kind: 'quarter' | 'half' | 'week-number' }>

function withYear(tokens: readonly Token[], period: PartOfYear, at: number): Found<Period> {
  const isOf = /^(of|in)$/.test(wordAt(tokens, at))
  const begin = isOf || signAt(tokens, at) === ',' || signAt(tokens, at) === '/' ? at + 1 : at
  const year = readYear(tokens, begin)
  if (year !== null) return { meaning: { ...period, year: year.meaning }, next: year.next }
  const theYear = begin + (wordAt(tokens, begin) === 'the' ? 1 : 0)
  return { meaning: period, next: isOf && wordAt(tokens, theYear) === 'year' ? theYear + 1 : at }
}
