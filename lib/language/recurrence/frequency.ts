import { signAt, wordAt } from '../moment/token-at.ts'
import { readNumber } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { pluralWeekdayNumbers, type Unit, units } from '../vocabulary.ts'
import type { Meaning, RhythmUnit } from './types.ts'
import { skipWords } from './word-list.ts'

/** "twice a day", "3 times per week", "once a month", "one a day", "5x daily": a count and the period it is for. */
export const readFrequency: Rule<Meaning> = (tokens, at) => {
  const days = readDaysAWeek(tokens, at)
  if (days !== null) return days
  const isLeast = wordAt(tokens, at) === 'at' && wordAt(tokens, at + 1) === 'least'
  const count = readCountWord(tokens, isLeast ? at + 2 : at)
  if (count === null) return readOneA(tokens, at)
  const begin = skipWords(tokens, count.next, ['in', 'during'])
  const adverb = plainAdverbs.get(wordAt(tokens, begin))
  if (adverb !== undefined) return frequency(count.meaning, adverb, begin + 1)
  if (!/^(a|an|per|each|every|the)$/.test(wordAt(tokens, begin)) && signAt(tokens, begin) !== '/') return null
  const large =
    count.meaning === 1 ? largeUnits.get(units.get(wordAt(tokens, begin + 1)) ?? 'day') : undefined
  if (large !== undefined) return { meaning: { kind: 'rhythm', ...large }, next: begin + 2 }
  const unit = plainUnits.get(units.get(wordAt(tokens, begin + 1)) ?? 'fortnight')
  return unit === undefined ? null : frequency(count.meaning, unit, begin + 2)
}

/** "for 10 occurrences", "5 times", "for 3 runs", "twice": with no period, how often in all. */
export const readCount: Rule<Meaning> = (tokens, at) => {
  const begin = skipWords(tokens, at, ['for', 'a', 'total', 'of', 'only', 'just', 'exactly'])
  const count = readCountWord(tokens, begin) ?? readDayCount(tokens, begin)
  if (count === null || count.meaning < 1 || count.meaning > 10_000) return null
  const next = skipWords(tokens, count.next, ['in', 'total', 'only'])
  const dangling = wordAt(tokens, next - 1) === 'in'
  return { meaning: { kind: 'count', count: count.meaning }, next: dangling ? count.next : next }
}

const countWords: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
])

/** "once", "twice", "5 times", "5x", "10 occurrences" */
const readCountWord: Rule<number> = (tokens, at) => {
  const word = countWords.get(wordAt(tokens, at))
  if (word !== undefined) return { meaning: word, next: at + 1 }
  const number = readNumber(tokens, at)
  if (number === null || !Number.isInteger(number.meaning) || number.meaning < 1) return null
  const noun = wordAt(tokens, number.next)
  const isTimes = /^(times?|occurrences?|occasions?|runs?|repetitions?|iterations?)$/.test(noun)
  const isGluedX =
    noun === 'x' &&
    (tokens[number.next]?.spaced === false ||
      /^(a|per|daily|weekly|monthly)$/.test(wordAt(tokens, number.next + 1)))
  return isTimes || isGluedX ? { meaning: number.meaning, next: number.next + 1 } : null
}

/** "5 Fridays": the days are read on their own. */
const readDayCount: Rule<number> = (tokens, at) => {
  const number = readNumber(tokens, at)
  const isCount =
    number !== null &&
    Number.isInteger(number.meaning) &&
    pluralWeekdayNumbers.has(wordAt(tokens, number.next))
  return isCount ? number : null
}

/** "one a day" */
function readOneA(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const number = readNumber(tokens, at)
  if (number === null || !Number.isInteger(number.meaning) || number.meaning < 1 || number.meaning > 24)
    return null
  if (!/^(a|per)$/.test(wordAt(tokens, number.next)) || tokens[at]?.kind !== 'word') return null
  const word = wordAt(tokens, number.next + 1)
  const unit = /^(hour|day|week|month|year)$/.test(word)
    ? plainUnits.get(units.get(word) ?? 'fortnight')
    : undefined
  return unit === undefined ? null : frequency(number.meaning, unit, number.next + 2)
}

/** "seven days a week", "5 days per week" */
function readDaysAWeek(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const number = readNumber(tokens, at)
  if (
    number === null ||
    number.meaning < 1 ||
    number.meaning > 7 ||
    !/^days?$/.test(wordAt(tokens, number.next))
  )
    return null
  const article = wordAt(tokens, number.next + 1)
  const fits = /^(a|per|each|every)$/.test(article) && wordAt(tokens, number.next + 2) === 'week'
  return fits ? frequency(number.meaning, 'week', number.next + 3) : null
}

function frequency(times: number, unit: RhythmUnit, next: number): Found<Meaning> {
  return {
    meaning: times === 1 ? { kind: 'rhythm', every: 1, unit } : { kind: 'frequency', times, unit },
    next,
  }
}

const plainAdverbs: ReadonlyMap<string, RhythmUnit> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
])

const largeUnits: ReadonlyMap<Unit, { every: number; unit: RhythmUnit }> = new Map([
  ['quarter', { every: 3, unit: 'month' }],
  ['fortnight', { every: 2, unit: 'week' }],
])

const plainUnits: ReadonlyMap<Unit, RhythmUnit> = new Map([
  ['second', 'second'],
  ['minute', 'minute'],
  ['hour', 'hour'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
])
