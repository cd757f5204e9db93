import { readEvidentTime, readTimeOfDay } from '../moment/read-time-of-day.ts'
import { signAt, wordAt } from '../moment/token-at.ts'
import type { TimeOfDay } from '../moment/types.ts'
import type { Found, Rule, Token } from '../token.ts'
import { dayParts, units } from '../vocabulary.ts'
import { endsPhrase } from './phrase-end.ts'
import type { Clause, Meaning } from './types.ts'
import { afterThrough, readList } from './word-list.ts'

/** "at 9, 12 and 17:30", "6pm and 8pm", "at noon". A bare hour needs "at" before it, or another time in its list. */
export const readTimes: Rule<Meaning> = (tokens, at) => {
  const marked = /^(at|@|around|by|about)$/.test(wordAt(tokens, at)) || signAt(tokens, at) === '@'
  const begin = marked ? at + 1 : at
  if (!marked && readEvidentTime(tokens, begin) === null && !startsEvidentList(tokens, begin)) return null
  const first = readItem(tokens, begin)
  if (first === null) return marked ? readMarkedPart(tokens, at) : null
  const list = readList(tokens, begin, { item: readItem, between: ['at', 'around', 'again', 'then'] })
  if (list === null) return null
  if (marked && list.meaning.length === 1 && isCount(tokens, begin, list)) return null
  return { meaning: { kind: 'times', times: inOrder(list.meaning), marked }, next: list.next }
}

/** After a rhythm or a day a bare hour needs no "at": "daily 9", "every Monday 17.30". */
export function readBareTimes(tokens: readonly Token[], at: number, after: Clause): Found<Meaning> | null {
  const list = readList(tokens, at, { item: readItem, between: ['at'] })
  if (list === null || isCount(tokens, at, list) || isRange(tokens, list.next)) return null
  // "at 10pm 2 charge my phone"
  if (after.kind === 'times' && after.next === at && !endsPhrase(tokens, list.next)) return null
  return { meaning: { kind: 'times', times: inOrder(list.meaning), marked: false }, next: list.next }
}

/** "5 to 10 pages" */
function isRange(tokens: readonly Token[], at: number): boolean {
  return afterThrough(tokens, at) > at && tokens[afterThrough(tokens, at)]?.kind === 'number'
}

/** "9 and 11 am", "9, 12 and 17:30" */
function startsEvidentList(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== 'number') return false
  const list = readList(tokens, at, { item: readItem })
  return list !== null && list.meaning.length > 1 && list.meaning.at(-1)?.certainty === 'exact'
}

const readItem: Rule<TimeOfDay> = (tokens, at) => {
  const found = readTimeOfDay(tokens, at)
  if (found === null) return null
  const word = wordAt(tokens, found.next)
  if (units.has(word) && !/^(m|s|d)$/.test(word) && found.meaning.certainty === 'bare') return null
  // "end of every business day" is a time, and the days are read on their own
  const every = tokens
    .slice(at, found.next)
    .findIndex((token) => token.word === 'every' || token.word === 'each')
  return every > 0 ? { ...found, next: at + every } : found
}

const readMarkedPart: Rule<Meaning> = (tokens, at) => {
  const part = readEvidentTime(tokens, at)
  return part === null
    ? null
    : { meaning: { kind: 'times', times: [part.meaning], marked: true }, next: part.next }
}

/** "at 3 pages" counts pages: a plural follows the number. */
function isCount(tokens: readonly Token[], at: number, list: Found<TimeOfDay[]>): boolean {
  if (list.meaning.some((time) => time.certainty !== 'bare') || tokens[at]?.kind !== 'number') return false
  const follower = tokens[list.next]
  if (follower === undefined || !follower.spaced) return /^[%€$£]$/.test(follower?.text ?? '')
  if (follower.kind === 'sign') return /^[%€$£*+]$/.test(follower.text)
  return (
    follower.kind === 'word' &&
    /[^su]s$/.test(follower.word) &&
    !timeWords.has(follower.word) &&
    !dayParts.has(follower.word)
  )
}

const timeWords: ReadonlySet<string> = new Set(
  `is was has does always weekdays weekends mondays tuesdays wednesdays thursdays fridays saturdays sundays mornings
  evenings afternoons nights its this as days access process express`.split(/\s+/),
)

/** In a list the hours go up: after 9 and 12, 5 is in the afternoon; "3 and 4 pm" are both. */
function inOrder(times: readonly TimeOfDay[]): TimeOfDay[] {
  const last = times.at(-1)
  const first = times[0]
  if (last === undefined || first === undefined || times.length === 1) return [...times]
  const shared = last.certainty === 'exact' && last.hour >= 12 && last.part === undefined && isOpen(first)
  const allPm =
    shared && times.slice(0, -1).every((time) => isOpen(time) && inAfternoon(time) < minutes(last))
  if (allPm) return [...times.slice(0, -1).map(afternoon), last]
  const ordered: TimeOfDay[] = []
  for (const time of times) {
    const before = ordered.at(-1)
    const follows = before !== undefined && isOpen(time)
    const isLate = follows && inAfternoon(time) > minutes(before) && inMorning(time) <= minutes(before)
    ordered.push(isLate ? afternoon(time) : time)
  }
  const startsLate = isOpen(first) && first.hour > 12 && (times[1]?.hour ?? 24) < first.hour
  return startsLate ? [...times] : ordered
}

function isOpen(time: TimeOfDay): boolean {
  return (time.certainty === 'bare' || time.certainty === 'clock') && time.otherHour !== undefined
}

function minutes(time: TimeOfDay): number {
  return time.hour * 60 + time.minute
}

function inAfternoon(time: TimeOfDay): number {
  return ((time.hour % 12) + 12) * 60 + time.minute
}

function inMorning(time: TimeOfDay): number {
  return (time.hour % 12) * 60 + time.minute
}

function afternoon(time: TimeOfDay): TimeOfDay {
  const { minute, second } = time
  return { hour: (time.hour % 12) + 12, minute, second, certainty: 'exact' }
}
