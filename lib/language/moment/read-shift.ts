import type { Rule, Token } from '../token.ts'
import { negated, readCountedDuration, readDuration } from './read-duration.ts'
import { readEvidentTime } from './read-time-of-day.ts'
import type { SeenRule } from './seen.ts'
import { isGlued, isInsideNumber, signAt, wordAt } from './token-at.ts'
import type { Duration, Moment } from './types.ts'

/** A distance from now, or from a time: "in 20 minutes", "2 hours ago", "a fortnight hence", "+15 min", "now". */
export const readShift: SeenRule = (tokens, at) =>
  readNow(tokens, at) ??
  readSameTime(tokens, at) ??
  readAhead(tokens, at) ??
  readSigned(tokens, at) ??
  readWithDirection(tokens, at)

const nowWords: ReadonlySet<string> = new Set(['now', 'immediately', 'asap', 'rightaway'])
const nothing: Duration = { months: 0, days: 0, ms: 0, unit: 'second' }

/** "now", "right away", "at the present time". "from now on" and "now and then" are no moments. */
const readNow: SeenRule = (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word === 'at' && wordAt(tokens, at + 1) === 'the' && wordAt(tokens, at + 2) === 'present') {
    const next = /^(time|moment)$/.test(wordAt(tokens, at + 3)) ? at + 4 : at + 3
    return { meaning: { shift: { by: nothing, exact: true }, once: true }, next }
  }
  const isTwoWords = /^(right|straight)$/.test(word) && /^(now|away)$/.test(wordAt(tokens, at + 1))
  const next = isTwoWords ? at + 2 : at + 1
  if (!isTwoWords && !nowWords.has(word)) return null
  const after = wordAt(tokens, next)
  const before = wordAt(tokens, at - 1)
  const isOther = /^(on|that)$/.test(after) || (after === 'and' && wordAt(tokens, next + 1) === 'then')
  const isState = /^(is|are|was|were|has|have)$/.test(before) && after !== ''
  if (isOther || isState || /^(from|until|by)$/.test(before)) return null
  return { meaning: { shift: { by: nothing, exact: true }, once: true }, next }
}

/** "this time tomorrow", "the same time next week": to the minute. */
const readSameTime: SeenRule = (tokens, at) => {
  const begin = wordAt(tokens, at) === 'at' ? at + 1 : at
  const article = wordAt(tokens, begin) === 'the' ? begin + 1 : begin
  if (!/^(this|same)$/.test(wordAt(tokens, article)) || wordAt(tokens, article + 1) !== 'time') return null
  const word = wordAt(tokens, article + 2)
  const unit = word === 'next' ? wordAt(tokens, article + 3) : word
  const by = sameTimes.get(unit)
  if (by === undefined || (word !== 'next' && word !== 'tomorrow')) return null
  return { meaning: { shift: { by, exact: true }, once: true }, next: article + (word === 'next' ? 4 : 3) }
}

const sameTimes: ReadonlyMap<string, Duration> = new Map([
  ['tomorrow', { ...nothing, days: 1, unit: 'day' }],
  ['week', { ...nothing, days: 7, unit: 'week' }],
  ['month', { ...nothing, months: 1, unit: 'month' }],
  ['year', { ...nothing, months: 12, unit: 'year' }],
])

const aheadWords: ReadonlySet<string> = new Set(['in', 'within', 'after'])

/** "in 20 minutes", "within the next 2 hours", "in less than an hour", "in 3 days' time" */
const readAhead: SeenRule = (tokens, at) => {
  const lead = wordAt(tokens, at)
  if (!aheadWords.has(lead)) return null
  const begin = afterNext(tokens, at + 1)
  const duration = begin > at + 1 ? readDuration(tokens, begin) : readCountedDuration(tokens, begin)
  if (duration === null) return null
  const after = wordAt(tokens, duration.next)
  // a rhythm, a measurement and a condition: "in 5 minute intervals", "after 10 minutes of silence"
  if (intervalWords.has(after) || (lead === 'after' && /^(of|without|with)$/.test(after))) return null
  const next = afterTime(tokens, duration.next)
  return { meaning: { shift: { by: duration.meaning }, once: true }, next }
}

const intervalWords: ReadonlySet<string> = new Set([
  'interval',
  'intervals',
  'increments',
  'chunks',
  'blocks',
  'batches',
  'steps',
])

function afterNext(tokens: readonly Token[], at: number): number {
  const begin = wordAt(tokens, at) === 'the' ? at + 1 : at
  return /^(next|coming)$/.test(wordAt(tokens, begin)) ? begin + 1 : at
}

/** The "time" of "in 3 days' time". */
function afterTime(tokens: readonly Token[], at: number): number {
  const apostrophe = /^['’]$/.test(signAt(tokens, at)) ? at + 1 : at
  return wordAt(tokens, apostrophe) === 'time' ? apostrophe + 1 : at
}

/** "+15 minutes", "-3y" */
const readSigned: SeenRule = (tokens, at) => {
  const sign = signAt(tokens, at)
  if ((sign !== '+' && sign !== '-') || !isGlued(tokens, at + 1) || isGlued(tokens, at)) return null
  const duration = readDuration(tokens, at)
  return duration === null
    ? null
    : { meaning: { shift: { by: duration.meaning }, once: true, weak: sign === '-' }, next: duration.next }
}

/** "2 hours ago", "7 days hence", "a day from right now", "30 min later", "an hour after noon" */
const readWithDirection: SeenRule = (tokens, at) => {
  if (isInsideNumber(tokens, at)) return null
  const duration = readCountedDuration(tokens, at)
  if (duration === null) return null
  const direction = directionOf(tokens, duration.next)
  if (direction !== null) {
    const { sign, exact, next } = direction.meaning
    const by = sign < 0 ? negated(duration.meaning) : duration.meaning
    return { meaning: { shift: exact ? { by, exact } : { by }, once: true }, next }
  }
  const side = wordAt(tokens, duration.next)
  const from = side === 'after' || side === 'before' ? readEvidentTime(tokens, duration.next + 1) : null
  if (from === null || duration.meaning.ms === 0) return null
  const by = side === 'before' ? negated(duration.meaning) : duration.meaning
  const moment: Moment = { time: from.meaning, once: false }
  return { meaning: { shift: { by, from: moment } }, next: from.next }
}

interface Direction {
  sign: number
  exact: boolean
  next: number
}

const directionOf: Rule<Direction> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const found = (sign: number, next: number, exact = false) => ({ meaning: { sign, exact, next }, next })
  if (/^(ago|earlier|back|prior)$/.test(word)) return found(-1, at + 1)
  if (word === 'before' && wordAt(tokens, at + 1) === 'now') return found(-1, at + 2)
  if (/^(hence|later|ahead|out)$/.test(word)) return word === 'out' ? null : found(1, at + 1)
  if (word !== 'from') return null
  const isRight = /^(right|just)$/.test(wordAt(tokens, at + 1))
  const now = isRight ? at + 2 : at + 1
  return wordAt(tokens, now) === 'now' ? found(1, now + 1, isRight) : null
}
