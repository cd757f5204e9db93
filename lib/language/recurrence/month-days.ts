import { isGlued, signAt, wordAt } from '../moment/token-at.ts'
import { readNumber, readOrdinal, readPlace } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { weekdayNumbers } from '../vocabulary.ts'
import type { Stretch } from './types.ts'
import { afterThrough, readList, skipWords } from './word-list.ts'

/** "1st and 15th", "25th to the last", "the last day": ordinals that count days. */
export const readOrdinalDays: Rule<Stretch[]> = (tokens, at) => {
  const list = readList(tokens, at, { item: readOrdinalStretch, between: ['on', 'the', 'every', 'each'] })
  if (list === null || !list.meaning.every(isDay)) return null
  return list
}

/** "day 2", "days 1,15", "day 1, 8, and 15", "day 1 and 15" */
export const readNumberedDays: Rule<Stretch[]> = (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word !== 'day' && word !== 'days') return null
  const begin = skipWords(tokens, at + 1, ['number', 'no', 'from', 'of'])
  const list = readList(tokens, begin, { item: readNumberStretch, between: ['day', 'days', 'the'] })
  if (list === null || !list.meaning.every(isDay)) return null
  return list
}

function isDay({ from, to }: Stretch): boolean {
  return isDayNumber(from) && isDayNumber(to)
}

function isDayNumber(day: number): boolean {
  return Number.isInteger(day) && day !== 0 && day >= -31 && day <= 31
}

const readOrdinalStretch: Rule<Stretch> = (tokens, at) => stretch(tokens, at, readDayPlace)
const readNumberStretch: Rule<Stretch> = (tokens, at) => stretch(tokens, at, readDayNumber)

function stretch(tokens: readonly Token[], at: number, one: Rule<number>): Found<Stretch> | null {
  const first = one(tokens, at)
  if (first === null) return null
  const through = afterThrough(tokens, first.next)
  const last = through > first.next ? (one(tokens, through) ?? readDayPlace(tokens, through)) : null
  if (last === null) return { meaning: { from: first.meaning, to: first.meaning }, next: first.next }
  return { meaning: { from: first.meaning, to: last.meaning }, next: last.next }
}

const readDayNumber: Rule<number> = (tokens, at) => {
  if (wordAt(tokens, at) === 'last') return { meaning: -1, next: at + 1 }
  return readOrdinal(tokens, at) ?? readNumber(tokens, at)
}

/** "15th", "last", "last day", "2nd to last day": not "last Friday". */
const readDayPlace: Rule<number> = (tokens, at) => {
  const begin = skipWords(tokens, at, ['the'])
  const place = readPlace(tokens, begin) ?? readStopped(tokens, begin)
  if (place === null) return null
  const word = wordAt(tokens, place.next)
  if (/^(day|days)$/.test(word) || (word === 'date' && place.meaning < 0))
    return { meaning: place.meaning, next: place.next + 1 }
  if (weekdayNumbers.has(word) && weekdayNumbers.get(word) !== undefined) return null
  return place
}

/** "the 20.", "5. of each month", "the 1. and 15.": an ordinal as German writes it. A sentence may end so too. */
function readStopped(tokens: readonly Token[], at: number): Found<number> | null {
  const day = tokens[at]
  if (day?.kind !== 'number' || day.value === undefined || day.value > 31) return null
  if (signAt(tokens, at + 1) !== '.' || !isGlued(tokens, at + 1)) return null
  const follower = tokens[at + 2]
  const leads = wordAt(tokens, at - 1) === 'the' || signAt(tokens, at - 2) === '.'
  const isOrdinal = leads ? follower !== undefined : wordAt(tokens, at + 2) === 'of'
  const isCounted =
    isOrdinal || (wordAt(tokens, at - 1) === 'on' && /^(at|and|,)$/.test(follower?.text ?? ''))
  return isCounted ? { meaning: day.value, next: at + 2 } : null
}
