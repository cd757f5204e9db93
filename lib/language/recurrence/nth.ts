import { signAt, wordAt } from '../moment/token-at.ts'
import { readPlace } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { pluralWeekdayNumbers, weekdayNumbers } from '../vocabulary.ts'
import type { CountedDay, Meaning, PeriodUnit } from './types.ts'
import { readList, skipWords } from './word-list.ts'

export type Nth = Extract<Meaning, { kind: 'nth' }>

/** "first Friday", "1st and 3rd Tuesday of the month", "last working day", "second to last Friday in quarter" */
export const readNth: Rule<Nth> = (tokens, at) => {
  const begin = skipWords(tokens, at, ['on', 'the'])
  const places = readList(tokens, begin, { item: readPlace, between: ['the', 'on'] })
  if (places === null || places.meaning.some((place) => Math.abs(place) > 23)) return null
  const counted = readList(tokens, places.next, { item: readCounted })
  if (counted === null || counted.meaning.includes('day')) return null
  const period = readOfPeriod(tokens, counted.next)
  return {
    meaning: {
      kind: 'nth',
      places: places.meaning,
      counted: counted.meaning,
      every: saysEach(tokens, places, counted),
      of: period?.meaning ?? null,
    },
    next: period?.next ?? counted.next,
  }
}

/** "the 1st and 3rd Wednesday", "first Mondays": more than one. */
function saysEach(tokens: readonly Token[], places: Found<number[]>, counted: Found<CountedDay[]>): boolean {
  const isPlural = tokens.slice(places.next, counted.next).some(({ word }) => pluralWeekdayNumbers.has(word))
  return isPlural || places.meaning.length > 1
}

/** "of the month", "in quarter", "of month": the period as a kind. "of this month" is one month, and "of every month" is a rhythm. */
export const readOfPeriod: Rule<PeriodUnit> = (tokens, at) => {
  if (!/^(of|in)$/.test(wordAt(tokens, at))) return null
  const next = skipWords(tokens, at + 1, ['the', 'a', 'any'])
  const unit = wordAt(tokens, next)
  return unit === 'month' || unit === 'quarter' || unit === 'year' || unit === 'week'
    ? { meaning: unit, next: next + 1 }
    : null
}

const readCounted: Rule<CountedDay> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const day = weekdayNumbers.get(word.replace(/s$/, '')) ?? weekdayNumbers.get(word)
  if (day !== undefined) return { meaning: day, next: at + 1 }
  if (/^(weekday|weekdays|workday|workdays)$/.test(word)) return { meaning: 'working-day', next: at + 1 }
  if (/^weekends?$/.test(word))
    return { meaning: 'weekend-day', next: wordAt(tokens, at + 1) === 'day' ? at + 2 : at + 1 }
  if (word === 'day' || word === 'days') return { meaning: 'day', next: at + 1 }
  return readWorkingDay(tokens, at)
}

function readWorkingDay(tokens: readonly Token[], at: number): Found<CountedDay> | null {
  if (!/^(working|business|work|week|trading|banking)$/.test(wordAt(tokens, at))) return null
  const day = signAt(tokens, at + 1) === '-' ? at + 2 : at + 1
  return /^days?$/.test(wordAt(tokens, day)) ? { meaning: 'working-day', next: day + 1 } : null
}
