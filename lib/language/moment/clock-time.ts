import type { Found, Rule, Token } from '../token.ts'
import { isRatio } from './number-name.ts'
import { digitsAt, isGlued, isInsideNumber, signAt, wordAt } from './token-at.ts'
import type { TimeOfDay } from './types.ts'

/** Times in digits that cannot be anything else: 17:30, 5pm, 8.30 pm, 1730h, 21h30, 6 30 pm. */
export const readClockTime: Rule<TimeOfDay> = (tokens, at) => {
  if (tokens[at]?.kind !== 'number' || isInsideNumber(tokens, at) || isRatio(tokens, at)) return null
  return (
    readColonTime(tokens, at) ??
    readDottedTime(tokens, at) ??
    readWithHalf(tokens, at) ??
    readMilitaryTime(tokens, at)
  )
}

/** Digits that are a time where one is expected: 9, 17.30, 0900, 9h. */
export const readDigitHour: Rule<TimeOfDay> = (tokens, at) => {
  const token = tokens[at]
  const digits = digitsAt(tokens, at)
  if (token === undefined || isInsideNumber(tokens, at)) return null
  if (digits === null)
    return dottedAt(token) ? { meaning: clock(dottedAt(token), false), next: at + 1 } : null
  if (isFollowedByMeasure(tokens, at + 1) || isFraction(tokens, at + 1)) return null
  if (digits.length === 4) return fourDigits(tokens, at)
  if (digits.length > 2 || digits.value > 24) return null
  const isLetterHour = wordAt(tokens, at + 1) === 'h' && isGlued(tokens, at + 1)
  const hour = digits.value === 24 ? 0 : digits.value
  const sure = isLetterHour || digits.value > 12 || digits.value === 0 || token.text.startsWith('0')
  const time = sure ? exact({ hour, minute: 0 }) : bareHour(hour, 0)
  return { meaning: time, next: isLetterHour ? at + 2 : at + 1 }
}

/** An hour that leaves the half of the day open. Nobody means the hours before four at night. */
export function bareHour(dial: number, minute: number): TimeOfDay {
  const hour = dial < 4 ? dial + 12 : dial
  return { hour, minute, second: 0, certainty: 'bare', otherHour: (hour + 12) % 24 }
}

/** am or pm after a time, and the place after it. */
export const readHalfOfDay: Rule<'am' | 'pm'> = (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word === 'in' && wordAt(tokens, at + 1) === 'the') {
    const named = wordAt(tokens, at + 2)
    return named === 'am' || named === 'pm' ? { meaning: named, next: at + 3 } : null
  }
  if (word === 'am' || word === 'pm') return { meaning: word, next: afterStop(tokens, at + 1) }
  if (word !== 'a' && word !== 'p') return null
  const second = signAt(tokens, at + 1) === '.' ? at + 2 : at + 1
  if (wordAt(tokens, second) === 'm') {
    return { meaning: word === 'a' ? 'am' : 'pm', next: afterStop(tokens, second + 1) }
  }
  const isShort = isGlued(tokens, at) && tokens[at - 1]?.kind === 'number' && !isGlued(tokens, at + 1)
  return isShort ? { meaning: word === 'a' ? 'am' : 'pm', next: at + 1 } : null
}

export function inHalf(hour: number, half: 'am' | 'pm'): number {
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

export function exact({
  hour,
  minute,
  second = 0,
}: {
  hour: number
  minute: number
  second?: number
}): TimeOfDay {
  return { hour, minute, second, certainty: 'exact' }
}

interface Written {
  hour: number
  minute: number
  second: number
  leadingZero: boolean
}

const readColonTime: Rule<TimeOfDay> = (tokens, at) => {
  const hour = digitsAt(tokens, at)
  if (hour === null || hour.length > 2 || signAt(tokens, at + 1) !== ':' || !isGlued(tokens, at + 2))
    return null
  const minuteToken = tokens[at + 2]
  const parts = /^(\d\d)(?:\.\d+)?$/.exec(minuteToken?.text ?? '')
  const minute = Number(parts?.[1] ?? 60)
  if (minute > 59 || hour.value > 24) return null
  const seconds = signAt(tokens, at + 3) === ':' && isGlued(tokens, at + 4) ? secondsAt(tokens, at + 4) : null
  const next = seconds === null ? at + 3 : at + 5
  const leadingZero = tokens[at]?.text.startsWith('0') ?? false
  return halved(tokens, { written: { hour: hour.value, minute, second: seconds ?? 0, leadingZero }, next })
}

function secondsAt(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? ''
  return /^[0-5]\d(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : null
}

/** 8.30 pm; 17.30 alone is a time only where one is expected. */
const readDottedTime: Rule<TimeOfDay> = (tokens, at) => {
  const token = tokens[at]
  const written = token === undefined ? null : dottedAt(token)
  if (written === null || readHalfOfDay(tokens, at + 1) === null) return null
  return halved(tokens, { written, next: at + 1 })
}

function dottedAt(token: Token): Written | null {
  const parts = /^(\d{1,2})\.([0-5]\d)$/.exec(token.text)
  const hour = Number(parts?.[1] ?? 25)
  if (parts === null || hour > 24) return null
  return { hour, minute: Number(parts[2]), second: 0, leadingZero: token.text.startsWith('0') }
}

/** 5pm, 12 p.m., 930pm, 6 30 pm */
const readWithHalf: Rule<TimeOfDay> = (tokens, at) => {
  const digits = digitsAt(tokens, at)
  if (digits === null || digits.value === 0) return null
  const half = readHalfOfDay(tokens, at + 1)
  if (half !== null) {
    const isLong = digits.length > 2
    const hour = isLong ? Math.floor(digits.value / 100) : digits.value
    const minute = isLong ? digits.value % 100 : 0
    const isLate = hour < 24 && (isLong || half.meaning === 'pm')
    const fits = digits.length <= 4 && minute < 60 && (hour <= 12 || isLate)
    if (!fits) return null
    return {
      meaning: exact({ hour: hour > 12 ? hour : inHalf(hour, half.meaning), minute }),
      next: half.next,
    }
  }
  const minutes = digitsAt(tokens, at + 1)
  const late = minutes?.length === 2 && minutes.value < 60 ? readHalfOfDay(tokens, at + 2) : null
  if (late === null || digits.value > 12 || minutes === null) return null
  return {
    meaning: exact({ hour: inHalf(digits.value, late.meaning), minute: minutes.value }),
    next: late.next,
  }
}

/** 1730h, 0900 hours, 21h30 */
const readMilitaryTime: Rule<TimeOfDay> = (tokens, at) => {
  const digits = digitsAt(tokens, at)
  if (digits === null) return null
  const word = wordAt(tokens, at + 1)
  if (digits.length === 4 && /^(h|hrs?|hours?)$/.test(word)) {
    const time = fourDigitTime(digits.value)
    return time === null ? null : { meaning: time, next: at + 2 }
  }
  const minutes = digitsAt(tokens, at + 2)
  const isLetterTime = word === 'h' && isGlued(tokens, at + 1) && isGlued(tokens, at + 2)
  if (!isLetterTime || minutes?.length !== 2 || minutes.value > 59 || digits.value > 23) return null
  return { meaning: exact({ hour: digits.value, minute: minutes.value }), next: at + 3 }
}

const fourDigits: Rule<TimeOfDay> = (tokens, at) => {
  const digits = digitsAt(tokens, at)
  const time = digits === null ? null : fourDigitTime(digits.value)
  const year = digits !== null && digits.value > 1969 && digits.value < 2060 && !isLedMilitary(tokens, at)
  return time === null || year ? null : { meaning: time, next: at + 1 }
}

/** "at 2000", "0800 and 2000": what is a year elsewhere. */
function isLedMilitary(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? ''
  const isJoined = /^(and|n|or|,|&|\/)$/.test(before) && /^\d{4}$/.test(tokens[at - 2]?.text ?? '')
  return before === 'at' || before === '@' || isJoined
}

function fourDigitTime(value: number): TimeOfDay | null {
  const hour = Math.floor(value / 100)
  return hour > 24 || value % 100 > 59 ? null : exact({ hour: hour % 24, minute: value % 100 })
}

function halved(tokens: readonly Token[], read: { written: Written; next: number }): Found<TimeOfDay> | null {
  const { written, next } = read
  const half = readHalfOfDay(tokens, next)
  if (half === null) return { meaning: clock(written, true), next }
  if (written.hour > 12) return { meaning: exact(written), next: half.next }
  return { meaning: exact({ ...written, hour: inHalf(written.hour, half.meaning) }), next: half.next }
}

/** What digits with minutes show. Before four they are meant in the afternoon, unless a zero leads them. */
function clock(written: Written | null, isColon: boolean): TimeOfDay {
  const { hour, minute, second, leadingZero } = written ?? {
    hour: 0,
    minute: 0,
    second: 0,
    leadingZero: false,
  }
  if (leadingZero || hour === 0 || hour > 12) return exact({ hour: hour % 24, minute, second })
  if (hour < 4) return { ...bareHour(hour, minute), second }
  return { hour, minute, second, certainty: isColon ? 'clock' : 'bare', otherHour: (hour + 12) % 24 }
}

function afterStop(tokens: readonly Token[], at: number): number {
  const stop =
    signAt(tokens, at) === '.' &&
    isGlued(tokens, at) &&
    tokens[at - 1]?.text !== 'am' &&
    tokens[at - 1]?.text !== 'pm'
  return stop && tokens[at + 1] !== undefined ? at + 1 : at
}

const measures: ReadonlySet<string> = new Set(
  `percent pct degrees dollars euros pounds bucks usd eur gbp cents kb mb gb tb km kg mph ms px items pages rows
  users people times points requests errors records entries messages emails sites files jobs orders leads`.split(
    /\s+/,
  ),
)

function isFraction(tokens: readonly Token[], at: number): boolean {
  return signAt(tokens, at) === '/' && isGlued(tokens, at) && isGlued(tokens, at + 1)
}

/** "at 80 %", "at 5 dollars" */
function isFollowedByMeasure(tokens: readonly Token[], at: number): boolean {
  const sign = signAt(tokens, at)
  if (sign === '%' || sign === '°' || sign === '$' || sign === '€' || sign === '£') return true
  return measures.has(wordAt(tokens, at))
}
