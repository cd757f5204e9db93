import { signAt, wordAt } from '../moment/token-at.ts'
import { readNumber, readOrdinal, readQuantity } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { adverbs, dayParts, shortUnits, type Unit, units } from '../vocabulary.ts'
import type { Meaning, RhythmUnit } from './types.ts'
import { skipWords } from './word-list.ts'

export type Rhythm = Extract<Meaning, { kind: 'rhythm' }>

/** What follows "every": "20 minutes", "other week", "3rd day", "half hour", "hour and a half", "day". */
export const readRhythm: Rule<Rhythm> = (tokens, at) =>
  readOther(tokens, at) ?? readOrdinalUnit(tokens, at) ?? readAmount(tokens, at) ?? readUnitAlone(tokens, at)

/** "hourly", "weekly", "every-day", "semi-annual", "half-hourly" */
export const readAdverb: Rule<Rhythm> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const glued = signAt(tokens, at + 1) === '-' && tokens[at + 1]?.spaced === false
  const found = adverbs.get(word)
  if (found !== undefined) return withDoubt(rhythm(found.every, found.unit, at + 1), word === 'bimonthly')
  const second = wordAt(tokens, glued ? at + 2 : at + 1)
  const next = glued ? at + 3 : at + 2
  if (word === 'half' && second === 'hourly') return rhythm(30, 'minute', next)
  if (word === 'quarter' && second === 'hourly') return rhythm(15, 'minute', next)
  const whole = adverbs.get(second)
  if (whole === undefined) return null
  if (word === 'semi' || (word === 'half' && whole.unit === 'year')) {
    return whole.unit === 'year' ? rhythm(6, 'month', next) : null
  }
  if (word === 'bi') return withDoubt(rhythm(whole.every * 2, whole.unit, next), whole.unit === 'month')
  const number = glued || whole.every === 1 ? readNumber(tokens, at) : null
  return number !== null && number.next === at + 1 && glued ? rhythm(number.meaning, whole.unit, next) : null
}

/** Every two months, or twice in one? Nobody knows. */
function withDoubt(found: Found<Rhythm> | null, asked: boolean): Found<Rhythm> | null {
  return found !== null && asked ? { ...found, meaning: { ...found.meaning, asked } } : found
}

/** "other day", "alternate weeks": not "second", which counts seconds too. */
const readOther: Rule<Rhythm> = (tokens, at) => {
  if (!/^(other|alternate|alternating)$/.test(wordAt(tokens, at))) return null
  const unit = unitAt(tokens, at + 1)
  if (isPart(tokens, at + 1)) return rhythm(2, 'day', at + 1)
  const two = unit === null ? null : rhythm(2, unit, at + 2)
  return two === null ? null : found({ ...two.meaning, other: true }, two.next)
}

/** "3rd day", "second week" */
const readOrdinalUnit: Rule<Rhythm> = (tokens, at) => {
  const place = readOrdinal(tokens, at)
  if (place === null || place.meaning < 1) return null
  const unit = unitAt(tokens, place.next)
  if (isPart(tokens, place.next)) return rhythm(place.meaning, 'day', place.next)
  return unit === null ? null : rhythm(place.meaning, unit, place.next + 1)
}

/** "every other evening" counts days; the part of the day is read on its own. */
const isPart = (tokens: readonly Token[], at: number): boolean => {
  const part = dayParts.get(wordAt(tokens, at))
  return part !== undefined && part !== 'noon' && part !== 'midnight'
}

/** "20 minutes", "2 and a half hours", "1 h 30 min", "2 to 3" is none. */
const readAmount: Rule<Rhythm> = (tokens, at) => {
  const first = readPart(tokens, at)
  if (first === null) return null
  const joined = skipWords(tokens, first.next, ['and'])
  const second = readPart(tokens, joined)
  const isSmaller = second !== null && rank(second.meaning.unit) < rank(first.meaning.unit)
  if (!isSmaller || second === null) return first
  const firstMs = lengthMs(first.meaning)
  const secondMs = lengthMs(second.meaning)
  if (firstMs === null || secondMs === null) return first
  return found(ofMs(firstMs + secondMs), second.next)
}

function readPart(tokens: readonly Token[], at: number): Found<Rhythm> | null {
  const amount = readQuantity(tokens, at)
  if (amount === null || amount.meaning <= 0) return null
  const hyphen = signAt(tokens, amount.next) === '-' ? amount.next + 1 : amount.next
  const next = skipWords(tokens, hyphen, ['full', 'whole'])
  const unit = unitAt(tokens, next, tokens[amount.next - 1]?.kind === 'number')
  return unit === null ? null : withHalf(tokens, { amount: amount.meaning, unit, next: next + 1 })
}

const readUnitAlone: Rule<Rhythm> = (tokens, at) => {
  const begin = wordAt(tokens, at + 1) === 'hour' ? skipWords(tokens, at, ['full', 'whole']) : at
  if (begin > at) return rhythm(1, 'hour', begin + 1)
  const unit = unitAt(tokens, at)
  // "every quarter hour"
  if (unit === 'quarter') {
    const hour = signAt(tokens, at + 1) === '-' ? at + 2 : at + 1
    if (wordAt(tokens, hour) === 'hour') return rhythm(15, 'minute', hour + 1)
  }
  return unit === null ? null : withHalf(tokens, { amount: 1, unit, next: at + 1 })
}

/** "hour and a half" */
function withHalf(
  tokens: readonly Token[],
  { amount, unit, next }: { amount: number; unit: Unit; next: number },
): Found<Rhythm> | null {
  const word = (ahead: number) => wordAt(tokens, next + ahead)
  const article = word(1) === 'a' || word(1) === 'an' ? 2 : 1
  const half = word(0) === 'and' && word(article) === 'half' && !units.has(word(article + 1))
  return half ? rhythm(amount + 0.5, unit, next + article + 1) : rhythm(amount, unit, next)
}

/** A short unit stands right after digits only: "15s". */
function unitAt(tokens: readonly Token[], at: number, afterDigits = false): Unit | null {
  const word = wordAt(tokens, at)
  const unit = units.get(word)
  if (unit === undefined || (shortUnits.has(word) && !afterDigits)) return null
  return unit
}

const plainUnits: Readonly<Record<Unit, { times: number; unit: RhythmUnit }>> = {
  second: { times: 1, unit: 'second' },
  minute: { times: 1, unit: 'minute' },
  hour: { times: 1, unit: 'hour' },
  day: { times: 1, unit: 'day' },
  week: { times: 1, unit: 'week' },
  fortnight: { times: 2, unit: 'week' },
  month: { times: 1, unit: 'month' },
  quarter: { times: 3, unit: 'month' },
  year: { times: 1, unit: 'year' },
}

/** A part of a unit becomes a smaller unit: half an hour is 30 minutes. */
const smaller: readonly [RhythmUnit, number, RhythmUnit][] = [
  ['year', 12, 'month'],
  ['week', 7, 'day'],
  ['day', 24, 'hour'],
  ['hour', 60, 'minute'],
  ['minute', 60, 'second'],
]

function rhythm(amount: number, unit: Unit, next: number): Found<Rhythm> | null {
  const plain = plainUnits[unit]
  let every = amount * plain.times
  let plainUnit = plain.unit
  for (const [large, times, small] of smaller) {
    if (plainUnit !== large || Number.isInteger(every)) continue
    every *= times
    plainUnit = small
  }
  every = Math.round(every)
  if (every < 1 || every > 100_000) return null
  return found({ kind: 'rhythm', every, unit: plainUnit }, next)
}

function found(meaning: Rhythm, next: number): Found<Rhythm> {
  return { meaning, next }
}

const lengths: Readonly<Partial<Record<RhythmUnit, number>>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
}

function lengthMs({ every, unit }: { every: number; unit: RhythmUnit }): number | null {
  const length = lengths[unit]
  return length === undefined ? null : length * every
}

function rank(unit: RhythmUnit): number {
  return ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'].indexOf(unit)
}

/** The largest unit that counts a length without a rest. */
function ofMs(ms: number): Rhythm {
  const hours = ms / 3_600_000
  if (Number.isInteger(hours)) return { kind: 'rhythm', every: hours, unit: 'hour' }
  const minutes = ms / 60_000
  if (Number.isInteger(minutes)) return { kind: 'rhythm', every: minutes, unit: 'minute' }
  return { kind: 'rhythm', every: Math.max(1, Math.round(ms / 1000)), unit: 'second' }
}
