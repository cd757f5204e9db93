import { readEvidentTime } from '../moment/read-time-of-day.ts'
import { wordAt } from '../moment/token-at.ts'
import { readNumber, readOrdinal, readPlace } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { dayParts, monthNumbers } from '../vocabulary.ts'
import { readAlways } from './always.ts'
import { readDates } from './dates.ts'
import { readEdge } from './edges.ts'
import { readPast } from './marks.ts'
import { readOrdinalDays } from './month-days.ts'
import { readMonthSet } from './month-set.ts'
import { readMovableDay } from './movable-days.ts'
import { readNth, readOfPeriod } from './nth.ts'
import { endsPhrase } from './phrase-end.ts'
import { readRhythm } from './rhythm.ts'
import type { Meaning } from './types.ts'
import { readWeekdaySet } from './weekday-set.ts'
import { skipWords } from './word-list.ts'

/** "every ...", "each ...", "once every ...", "on every ...": whatever may follow. */
export const readEvery: Rule<Meaning> = (tokens, at) => {
  const begin = skipWords(tokens, at, [
    'on',
    'in',
    'at',
    'of',
    'for',
    'once',
    'only',
    'run',
    'repeat',
    'repeating',
    'roughly',
    'about',
    'approximately',
  ])
  const after = afterEvery(tokens, begin)
  if (after === null) return readAlways(tokens, at)
  return (
    readPast(tokens, after) ??
    readPeriodEnd(tokens, after) ??
    readWeekOfMonth(tokens, after) ??
    readStridedDays(tokens, after) ??
    readMovableDay(tokens, after) ??
    readRhythmOrDay(tokens, after) ??
    readDates(tokens, after, true) ??
    readEveryNth(tokens, after) ??
    readEveryDays(tokens, after) ??
    readOrdinals(tokens, after) ??
    readMonths(tokens, after) ??
    readPart(tokens, after) ??
    readTimeAfter(tokens, after)
  )
}

function afterEvery(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at)
  // "alternate Mondays" repeats without "every"
  if (word === 'all' && wordAt(tokens, at + 1) === 'days' && endsPhrase(tokens, at + 2)) return at + 1
  if (/^alternat(e|ing)$/.test(word) && alternates(tokens, at + 1)) return at
  if (word !== 'every' && word !== 'each') return null
  let next = at + 1
  if (wordAt(tokens, next) === 'and' && wordAt(tokens, next + 1) === 'every') next += 2
  return skipWords(tokens, next, ['single', 'new', 'the'])
}

function alternates(tokens: readonly Token[], at: number): boolean {
  if (readWeekdaySet(tokens, at) !== null) return true
  return /^(days|weeks|months|years|hours)$/.test(wordAt(tokens, at)) && endsPhrase(tokens, at + 1)
}

/** "first week of the month" begins with its first Monday. */
const readWeekOfMonth: Rule<Meaning> = (tokens, at) => {
  const place = readPlace(tokens, at)
  if (place === null || wordAt(tokens, place.next) !== 'week') return null
  const period = readOfPeriod(tokens, place.next + 1)
  if (period === null || period.meaning === 'week') return null
  return {
    meaning: { kind: 'nth', places: [place.meaning], counted: [1], every: true, of: period.meaning },
    next: period.next,
  }
}

/** "every month end" */
const readPeriodEnd: Rule<Meaning> = (tokens, at) => {
  const edge = /^(month|quarter|year)$/.test(wordAt(tokens, at)) ? readEdge(tokens, at) : null
  return edge?.meaning.kind === 'month-days' ? { ...edge, meaning: { ...edge.meaning, every: true } } : null
}

/** "other Friday", "2nd Friday", "3 Fridays", "other weekend" */
const readStridedDays: Rule<Meaning> = (tokens, at) => {
  const isOther = /^(other|alternate|alternating)$/.test(wordAt(tokens, at))
  const ordinal = isOther ? null : readOrdinal(tokens, at)
  const count = isOther ? { meaning: 2, next: at + 1 } : (ordinal ?? readNumber(tokens, at))
  if (count === null || count.meaning < 2 || count.meaning > 52 || !Number.isInteger(count.meaning))
    return null
  const set = readWeekdaySet(tokens, count.next)
  if (set === null) return null
  const inMonth = ordinal !== null && (readOfPeriod(tokens, set.next) !== null || saysMonth(tokens, set.next))
  if (inMonth) return null
  const isWorkday = set.meaning.days.length === 5 && set.next === count.next + 1
  return {
    meaning: {
      kind: 'weekdays',
      days: isWorkday && isOther ? [1, 3, 5] : set.meaning.days,
      every: true,
      ...(isWorkday && isOther ? {} : { stride: count.meaning }),
      ...(isWorkday || (ordinal !== null && ordinal.meaning < 5) ? { asked: true } : {}),
    },
    next: set.next,
  }
}

/** "in November", "of each month": the ordinal counts within it. */
function saysMonth(tokens: readonly Token[], at: number): boolean {
  if (!/^(of|in)$/.test(wordAt(tokens, at))) return false
  const next = skipWords(tokens, at + 1, ['the', 'every', 'each', 'other'])
  const word = wordAt(tokens, next)
  return (
    monthNumbers.has(word) ||
    word === 'month' ||
    word === 'quarter' ||
    word === 'year' ||
    readOrdinal(tokens, next) !== null
  )
}

const readRhythmOrDay: Rule<Meaning> = (tokens, at) => {
  const rhythm = readRhythm(tokens, at)
  if (rhythm === null || isSecondDay(tokens, at)) return null
  if (rhythm.meaning.unit === 'day' && readOfPeriod(tokens, rhythm.next)?.meaning === 'week') {
    const step = rhythm.meaning.every
    return { meaning: { kind: 'weekdays', days: [], every: true, step }, next: rhythm.next + 3 }
  }
  const isDayOfMonth =
    rhythm.meaning.every > 1 && rhythm.meaning.unit === 'day' && readOfPeriod(tokens, rhythm.next) !== null
  const isSecondOfMonth = rhythm.meaning.unit === 'second' && readOfPeriod(tokens, rhythm.next) !== null
  return isDayOfMonth || isSecondOfMonth ? null : rhythm
}

/** "second Tuesday of the month" counts Tuesdays, not seconds. */
function isSecondDay(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'second' && readWeekdaySet(tokens, at + 1) !== null
}

/** "first Friday of the month", "last weekday" */
const readEveryNth: Rule<Meaning> = (tokens, at) => {
  const nth = readNth(tokens, at)
  return nth === null ? null : { meaning: { ...nth.meaning, every: true }, next: nth.next }
}

const readEveryDays: Rule<Meaning> = (tokens, at) => {
  const set = readWeekdaySet(tokens, at)
  return set === null
    ? null
    : { meaning: { kind: 'weekdays', days: set.meaning.days, every: true }, next: set.next }
}

/** "25th", "1st and 15th of the month" */
const readOrdinals: Rule<Meaning> = (tokens, at) => {
  const days = readOrdinalDays(tokens, at)
  if (days === null) return null
  const period = readOfPeriod(tokens, days.next)
  const next = period?.next ?? days.next
  return { meaning: { kind: 'month-days', days: days.meaning, every: true, sure: true }, next }
}

const readMonths: Rule<Meaning> = (tokens, at) => {
  const months = readMonthSet(tokens, at)
  return months === null
    ? null
    : { meaning: { kind: 'months', months: months.meaning, every: true }, next: months.next }
}

/** "every 9am": each day, and the time is read on its own. */
const readTimeAfter: Rule<Meaning> = (tokens, at) =>
  readEvidentTime(tokens, at) === null
    ? null
    : { meaning: { kind: 'rhythm', every: 1, unit: 'day' }, next: at }

const readPart = (tokens: readonly Token[], at: number): Found<Meaning> | null => {
  const part = dayParts.get(wordAt(tokens, at))
  return part === undefined ? null : { meaning: { kind: 'part', part, every: true }, next: at + 1 }
}
