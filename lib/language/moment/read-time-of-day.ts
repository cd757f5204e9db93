import { remembered } from '../remembered-rule.ts'
import type { Found, Rule, Token } from '../token.ts'
import { readClockTime, readDigitHour } from './clock-time.ts'
import { inDayPart, readDayPart, readLedDayPart } from './read-day-part.ts'
import { readSpokenTime, readWordHour } from './spoken-time.ts'
import { isGlued, signAt, skipSign, skipWord, wordAt } from './token-at.ts'
import type { TimeOfDay } from './types.ts'

/** A time of day where one is expected, so that a bare hour is one too: call it after "at", "from" and in lists. */
export const readTimeOfDay: Rule<TimeOfDay> = remembered((tokens, at) => {
  const begin = skipWord(tokens, at, roughly)
  const found =
    readClockTime(tokens, begin) ??
    readSpokenTime(tokens, begin) ??
    readWordHour(tokens, begin) ??
    readDigitHour(tokens, begin)
  return found === null ? readPartAlone(tokens, at) : withDayPart(tokens, found)
})

/** A time of day by its own words: 5pm, 17:30, noon, "half past three", "9 in the evening", never a number alone. */
export const readEvidentTime: Rule<TimeOfDay> = remembered((tokens, at) => {
  const begin = skipWord(tokens, at, roughly)
  const evident = readClockTime(tokens, begin) ?? readSpokenTime(tokens, begin)
  if (evident !== null) return withDayPart(tokens, evident)
  const half = wordAt(tokens, begin) === 'half' ? readWordHour(tokens, begin) : null
  if (half !== null && isHalfHour(tokens, begin, half.next)) return withDayPart(tokens, half)
  const hour = readWordHour(tokens, begin) ?? readDigitHour(tokens, begin)
  if (hour === null || hour.meaning.certainty === 'part') return readPartAlone(tokens, at)
  const part = readLedDayPart(tokens, hour.next)
  return part === null ? null : withDayPart(tokens, hour)
})

/** "half seven" before a day, a comma or the end; "one and a half three" and "half six eggs" are amounts. */
function isHalfHour(tokens: readonly Token[], at: number, next: number): boolean {
  const isAmount = /^(a|an|and)$/.test(wordAt(tokens, at - 1)) || tokens[at - 1]?.kind === 'number'
  const follower = tokens[next]
  if (isAmount || tokens[at + 1]?.kind !== 'word') return false
  return follower !== undefined && (follower.text === ',' || afterHalf.test(follower.word))
}

const afterHalf =
  /^(every|each|on|in|at|of|tonight|tomorrow|today|daily|sharp|and|n|or|[a-z]+days?|mornings?|evenings?|nights?)$/

const roughly: ReadonlySet<string> = new Set([
  'about',
  'around',
  'approximately',
  'roughly',
  'exactly',
  'circa',
])

const readPartAlone: Rule<TimeOfDay> = (tokens, at) => {
  const part = readLedDayPart(tokens, at)
  if (part === null) return null
  const time = inDayPart({ hour: 0, minute: 0, second: 0, certainty: 'part' }, part.meaning)
  return { meaning: time, next: part.next }
}

/** "sharp", "in the evening", "o'clock morning" after a time. */
function withDayPart(tokens: readonly Token[], found: Found<TimeOfDay>): Found<TimeOfDay> {
  const next = afterClosing(tokens, found.next)
  const comma = skipSign(tokens, next, ',')
  const part = readDayPart(tokens, next) ?? readLedDayPart(tokens, comma)
  if (part === null || wordAt(tokens, part.next - 1) === 'eve') return { meaning: found.meaning, next }
  return { meaning: inDayPart(found.meaning, part.meaning), next: part.next }
}

function afterClosing(tokens: readonly Token[], at: number): number {
  const word = wordAt(tokens, at)
  if (word === 'sharp' || word === 'exactly' || word === 'approximately' || word === 'prompt') return at + 1
  if (word === 'ish' && (isGlued(tokens, at) || tokens[at - 1]?.text === '-')) return at + 1
  if (signAt(tokens, at) === '-' && wordAt(tokens, at + 1) === 'ish') return at + 2
  if (word === 'on' && wordAt(tokens, at + 1) === 'the' && wordAt(tokens, at + 2) === 'dot') return at + 3
  return at
}
