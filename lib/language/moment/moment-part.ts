import type { Found, Token } from '../token.ts'
import { readDate } from './read-date.ts'
import { assumedTime, readDayPart } from './read-day-part.ts'
import { readShift } from './read-shift.ts'
import { readEvidentTime, readTimeOfDay } from './read-time-of-day.ts'
import { type DateOrder, type OrderedRule, type Seen, seenDay } from './seen.ts'
import { digitsAt, isGlued, signAt, wordAt } from './token-at.ts'
import type { TimeOfDay } from './types.ts'
import { readYear } from './written-date.ts'
import { readEvidentZone, readZone } from './zone-name.ts'

/** The part with which a moment begins. */
export const readFirstPart: OrderedRule = (tokens, at, order) => {
  const shift = readShift(tokens, at)
  const led = readLed(tokens, at, order)
  if (shift !== null && shift.next >= (led?.next ?? 0)) return shift
  return led ?? readHourOfDay(tokens, at, order) ?? readSpokenPair(tokens, at)
}

/** "ten thirty" as all that is said. */
function readSpokenPair(tokens: readonly Token[], at: number): Found<Seen> | null {
  if (!mayBeNumber(tokens, at)) return null
  const time = readTimeOfDay(tokens, at)
  if (time === null || time.meaning.minute === 0) return null
  return { meaning: { time: time.meaning, weak: true }, next: time.next }
}

/** A further part, knowing what was seen: after a day "morning" is one, after a time "in Tokyo". */
export function readNextPart(
  tokens: readonly Token[],
  at: number,
  known: { seen: Seen; order: DateOrder },
): Found<Seen> | null {
  const { seen, order } = known
  const begin = afterSeparator(tokens, at)
  const part =
    readPartOfDay(tokens, begin, seen) ?? readZonePart(tokens, at, seen) ?? readYearPart(tokens, begin, seen)
  if (part !== null) return part
  const isGluedTime = wordAt(tokens, at) === 't' && isGlued(tokens, at) && isGlued(tokens, at + 1)
  if (isGluedTime) return asTime(readEvidentTime(tokens, at + 1) ?? null)
  const isDotted = seen.time === undefined && /^\d{1,2}\.[0-5]\d$/.test(tokens[begin]?.text ?? '')
  if (isDotted && seen.day !== undefined) return asTime(readTimeOfDay(tokens, begin))
  const isMilitary =
    seen.time === undefined && isNearDay(seen) && /^[0-2]\d[0-5]\d$/.test(tokens[begin]?.text ?? '')
  if (isMilitary && readYear(tokens, begin) === null) return asTime(readTimeOfDay(tokens, begin))
  const shift = seen.shift === undefined ? readShift(tokens, begin) : null
  const led = readLed(tokens, begin, order)
  if (shift !== null && shift.next >= (led?.next ?? 0)) return shift
  if (led === null || (led.meaning.weak === true && begin > at)) return null
  return led
}

/** "today 0930", "Saturday 1730": after a date four digits may be a year. */
const isNearDay = ({ day }: Seen): boolean => day?.kind === 'offset' || day?.kind === 'weekday'

const timeLeads: ReadonlySet<string> = new Set(['at'])
const softTimeLeads: ReadonlySet<string> = new Set(['by', 'around', 'about', 'before', 'for', 'from'])
const dayLeads: ReadonlySet<string> = new Set([
  'on',
  'in',
  'by',
  'at',
  'around',
  'about',
  'of',
  'during',
  'over',
])

/** A time or a day, with the preposition that leads to it. */
const readLed: OrderedRule = (tokens, at, order) => {
  const word = wordAt(tokens, at)
  const isAt = timeLeads.has(word) || signAt(tokens, at) === '@'
  const time =
    (isAt ? readTimeOfDay(tokens, afterRoughly(tokens, at + 1)) : null) ?? readEvidentTime(tokens, at)
  const lateTime = time === null && softTimeLeads.has(word) ? readEvidentTime(tokens, at + 1) : time
  const day = dayLeads.has(word)
    ? readDate(tokens, afterRoughly(tokens, at + 1), order)
    : readDate(tokens, at, order)
  if (day !== null && day.next >= (lateTime?.next ?? 0)) return day
  return asTime(lateTime) ?? (word === 'in' ? readYearAlone(tokens, at + 1) : null)
}

/** "in 2014", not "in 2000 files" */
function readYearAlone(tokens: readonly Token[], at: number): Found<Seen> | null {
  const year = readYear(tokens, at)
  if (year === null || (tokens[year.next]?.kind === 'word' && wordAt(tokens, year.next) !== 'at')) return null
  return seenDay({ kind: 'start', of: { kind: 'year', year: year.meaning } }, year.next)
}

/** "9 tomorrow", "eight tonight", "7, this morning": a bare hour that a near day follows. */
const readHourOfDay: OrderedRule = (tokens, at, order) => {
  if (tokens[at]?.kind === 'word' && !mayBeNumber(tokens, at)) return null
  if (countingWords.has(wordAt(tokens, at - 1))) return null
  const time = readTimeOfDay(tokens, at)
  if (time === null || time.meaning.certainty === 'part') return null
  const comma = signAt(tokens, time.next) === ',' ? time.next + 1 : time.next
  const isOn = wordAt(tokens, comma) === 'on'
  const day = readDate(tokens, isOn ? comma + 1 : comma, order)
  const isNear = day?.meaning.day?.kind === 'offset' || (isOn && day !== null)
  return isNear && !saysTime(tokens, day.next) ? asTime(time) : null
}

/** "a table for 2 tonight at 8pm": the number is no hour where another is stated. */
function saysTime(tokens: readonly Token[], at: number): boolean {
  const isAt = wordAt(tokens, at) === 'at' || signAt(tokens, at) === '@'
  return (isAt ? readTimeOfDay(tokens, at + 1) : readEvidentTime(tokens, at)) !== null
}

const countingWords: ReadonlySet<string> = new Set(
  'top next last first all the these those my our of version page chapter number part step level than least most'.split(
    ' ',
  ),
)

function mayBeNumber(tokens: readonly Token[], at: number): boolean {
  return /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half)$/.test(wordAt(tokens, at))
}

/** "tomorrow morning", "Friday at night", "noon" of a day. */
function readPartOfDay(tokens: readonly Token[], at: number, seen: Seen): Found<Seen> | null {
  if (seen.day === undefined) return null
  const part = readDayPart(tokens, at)
  if (part !== null) return asTime({ meaning: assumedTime(part.meaning), next: part.next })
  const meal = wordAt(tokens, at) === 'at' ? at + 1 : at
  return wordAt(tokens, meal) === 'lunch' ? asTime({ meaning: assumedTime('lunch'), next: meal + 1 }) : null
}

/** A city is a zone after a time, a place after a day. */
function readZonePart(tokens: readonly Token[], at: number, seen: Seen): Found<Seen> | null {
  if (seen.zone !== undefined) return null
  const zone = seen.time === undefined ? readEvidentZone(tokens, at) : readZone(tokens, at)
  return zone === null ? null : { meaning: { zone: zone.meaning }, next: zone.next }
}

function readYearPart(tokens: readonly Token[], at: number, seen: Seen): Found<Seen> | null {
  const isOpen = seen.day?.kind === 'date' && seen.day.year === undefined && seen.time !== undefined
  const begin = /^(of|in)$/.test(wordAt(tokens, at)) ? at + 1 : at
  if (!isOpen || digitsAt(tokens, begin) === null) return null
  const year = readYear(tokens, begin)
  return year === null
    ? null
    : seenDay({ kind: 'start', of: { kind: 'year', year: year.meaning } }, year.next)
}

const separators: ReadonlySet<string> = new Set([',', '·', '∙', '•', '|', '(', '-'])

function afterSeparator(tokens: readonly Token[], at: number): number {
  return separators.has(signAt(tokens, at)) ? at + 1 : at
}

function afterRoughly(tokens: readonly Token[], at: number): number {
  return /^(around|about|roughly|approximately|exactly)$/.test(wordAt(tokens, at)) ? at + 1 : at
}

function asTime(found: Found<TimeOfDay> | null): Found<Seen> | null {
  return found === null ? null : { meaning: { time: found.meaning }, next: found.next }
}
