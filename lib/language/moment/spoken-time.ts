import { readNumber } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { units } from '../vocabulary.ts'
import { bareHour, exact, inHalf, readClockTime, readDigitHour, readHalfOfDay } from './clock-time.ts'
import { readMeal, readNamedTime } from './named-time.ts'
import { isGlued, signAt, skipWord, wordAt } from './token-at.ts'
import type { TimeOfDay } from './types.ts'

/** Times in words that cannot be anything else: noon, "half past three", "five thirty pm", "five-thirty", "eight o'clock". */
export const readSpokenTime: Rule<TimeOfDay> = (tokens, at) =>
  readNamedTime(tokens, at) ?? readPastOrTo(tokens, at) ?? readWordTime(tokens, at, true)

/** Words that are a time where one is expected: "five", "six thirty", "half three", "eight hundred". */
export const readWordHour: Rule<TimeOfDay> = (tokens, at) => {
  const half = wordAt(tokens, at) === 'half' ? readHour(tokens, at + 1) : null
  if (half !== null) return { meaning: { ...half.meaning, minute: 30 }, next: half.next }
  if (/^(lunch|dinner|breakfast)$/.test(wordAt(tokens, at))) return readMeal(tokens, at)
  return readWordTime(tokens, at, false)
}

/** "half past three", "a quarter to noon", "20 min past eight", "ten to five" */
const readPastOrTo: Rule<TimeOfDay> = (tokens, at) => {
  const minutes = readMinutes(tokens, at)
  if (minutes === null) return null
  const word = wordAt(tokens, minutes.next)
  const direction = directions.get(word)
  if (direction === undefined || (minutes.meaning.loose && word !== 'past' && word !== 'to')) return null
  const hour = readHour(tokens, minutes.next + 1)
  if (hour === null || hour.meaning.minute !== 0) return null
  return { meaning: moved(hour.meaning, direction * minutes.meaning.value), next: hour.next }
}

const directions: ReadonlyMap<string, number> = new Map([
  ['past', 1],
  ['after', 1],
  ['to', -1],
  ['til', -1],
  ['until', -1],
  ['before', -1],
  ['of', -1],
])

/** `loose`: it counts minutes by the number, so "after" and "before" would measure a distance instead. */
function readMinutes(tokens: readonly Token[], at: number): Found<{ value: number; loose: boolean }> | null {
  const begin = /^(a|an)$/.test(wordAt(tokens, at)) ? at + 1 : at
  const word = wordAt(tokens, begin)
  if (word === 'quarter') return { meaning: { value: 15, loose: false }, next: begin + 1 }
  if (word === 'half' && begin === at) return { meaning: { value: 30, loose: false }, next: begin + 1 }
  const number = readNumber(tokens, at)
  if (number === null || !Number.isInteger(number.meaning) || number.meaning < 1 || number.meaning > 59)
    return null
  if (units.get(wordAt(tokens, number.next)) === 'minute') {
    return { meaning: { value: number.meaning, loose: true }, next: number.next + 1 }
  }
  // "nine to five" is a stretch of the day, "ten to five" a time
  const isDial = number.meaning % 5 === 0 && number.meaning < 30 && number.meaning !== 15
  const isWord = tokens[at]?.kind === 'word'
  const past = wordAt(tokens, number.next) === 'past'
  return past || (isDial && isWord) || isBeforeNamed(tokens, number)
    ? { meaning: { value: number.meaning, loose: true }, next: number.next }
    : null
}

/** "15 to noon": no hour of a stretch that ends at noon. */
function isBeforeNamed(tokens: readonly Token[], { meaning, next }: Found<number>): boolean {
  if (meaning <= 12 || wordAt(tokens, next) !== 'to') return false
  return readNamedTime(tokens, next + 1) !== null || readHalfOfDay(tokens, next + 2) !== null
}

/** An hour in any form that may stand after "past" and "to". */
const readHour: Rule<TimeOfDay> = (tokens, at) =>
  readClockTime(tokens, at) ??
  readNamedTime(tokens, at) ??
  readWordTime(tokens, at, false) ??
  readDigitHour(tokens, at)

/** "five", "five-thirty", "six oh five", "five thirty pm", "eight hundred am", "eight o'clock". */
function readWordTime(tokens: readonly Token[], at: number, isEvident: boolean): Found<TimeOfDay> | null {
  const dark = readZeroDark(tokens, at)
  if (dark !== null) return dark
  const first = readNumber(tokens, at)
  if (first === null || !Number.isInteger(first.meaning)) return null
  const isDigits = tokens[at]?.kind === 'number'
  const named = isDigits
    ? { hour: first.meaning, minute: 0, next: first.next }
    : readHourAndMinute(tokens, at)
  if (named === null || named.hour > 24) return null
  return closed(tokens, {
    ...named,
    isEvident: isEvident || isDigits,
    isHyphened: signAt(tokens, first.next) === '-',
  })
}

interface Named {
  hour: number
  minute: number
  next: number
  isEvident: boolean
  isHyphened: boolean
}

/** What follows the number decides the half of the day, and whether it was a time at all. */
function closed(tokens: readonly Token[], named: Named): Found<TimeOfDay> | null {
  const { hour, minute } = named
  const half = readHalfOfDay(tokens, named.next)
  if (half !== null && tokens[named.next - 1]?.kind === 'word') {
    return hour > 12 || hour === 0
      ? null
      : { meaning: exact({ hour: inHalf(hour, half.meaning), minute }), next: half.next }
  }
  const open = hour > 12 || hour === 0 ? exact({ hour: hour % 24, minute }) : bareHour(hour, minute)
  if (wordAt(tokens, named.next) === 'oclock') {
    const late = readHalfOfDay(tokens, named.next + 1)
    const time = late === null || hour > 12 ? open : exact({ hour: inHalf(hour, late.meaning), minute })
    return { meaning: time, next: late?.next ?? named.next + 1 }
  }
  if (wordAt(tokens, named.next) === 'o' && wordAt(tokens, named.next + 1) === 'clock') {
    return { meaning: open, next: named.next + 2 }
  }
  if (
    /^(hours|hrs)$/.test(wordAt(tokens, named.next)) &&
    hour > 12 &&
    wordAt(tokens, named.next - 1) === 'hundred'
  ) {
    return { meaning: open, next: named.next + 1 }
  }
  const isSpokenPair = minute > 0 && named.isHyphened
  return named.isEvident && !isSpokenPair ? null : { meaning: open, next: named.next }
}

function readHourAndMinute(
  tokens: readonly Token[],
  at: number,
): { hour: number; minute: number; next: number } | null {
  const number = readNumber(tokens, at)
  if (number === null) return null
  const { meaning, next } = number
  if (meaning >= 100) {
    return meaning % 100 > 59 ? null : { hour: Math.floor(meaning / 100), minute: meaning % 100, next }
  }
  const second = signAt(tokens, next) === '-' && isGlued(tokens, next + 1) ? next + 1 : next
  if (/^(oh|o)$/.test(wordAt(tokens, second))) {
    const small = readNumber(tokens, second + 1)
    if (small !== null && small.meaning > 0 && small.meaning < 10) {
      return { hour: meaning, minute: small.meaning, next: small.next }
    }
  }
  const minutes = tokens[second]?.kind === 'word' ? readNumber(tokens, second) : null
  const isMinute = minutes !== null && minutes.meaning > 9 && minutes.meaning < 60
  if (!isMinute || units.has(wordAt(tokens, minutes.next))) return { hour: meaning, minute: 0, next }
  return { hour: meaning, minute: minutes.meaning, next: minutes.next }
}

/** "zero dark thirty", "oh nine hundred" */
const readZeroDark: Rule<TimeOfDay> = (tokens, at) => {
  if (!/^(zero|oh|o)$/.test(wordAt(tokens, at))) return null
  if (wordAt(tokens, at + 1) === 'dark') {
    const minutes = readNumber(tokens, at + 2)
    if (minutes === null || minutes.meaning > 59) return null
    return { meaning: exact({ hour: 0, minute: minutes.meaning }), next: minutes.next }
  }
  const hundred = readNumber(tokens, at + 1)
  if (hundred === null || hundred.meaning < 100 || hundred.meaning > 959 || hundred.meaning % 100 > 59)
    return null
  const hour = Math.floor(hundred.meaning / 100)
  const next = skipWord(tokens, hundred.next, new Set(['hours', 'hrs']))
  return { meaning: exact({ hour, minute: hundred.meaning % 100 }), next }
}

function moved(time: TimeOfDay, minutes: number): TimeOfDay {
  const shift = (hour: number) => {
    const all = (hour * 60 + minutes + 1440) % 1440
    return { hour: Math.floor(all / 60), minute: all % 60 }
  }
  const named = shift(time.hour)
  const certainty = time.certainty === 'bare' ? 'bare' : 'exact'
  const plain = { ...named, second: 0, certainty } satisfies TimeOfDay
  return time.otherHour === undefined ? plain : { ...plain, otherHour: shift(time.otherHour).hour }
}
