import { bareHour } from '../moment/clock-time.ts'
import { readEvidentTime, readTimeOfDay } from '../moment/read-time-of-day.ts'
import { signAt, wordAt } from '../moment/token-at.ts'
import type { TimeOfDay } from '../moment/types.ts'
import { readNumber } from '../numbers.ts'
import type { Found, Token } from '../token.ts'
import { units } from '../vocabulary.ts'
import type { Meaning } from './types.ts'
import { afterThrough, skipWords } from './word-list.ts'

type Hours = Extract<Meaning, { kind: 'hours' }>

/** "from 9 to 5", "9am-5pm", "between 8 and 18"; two bare hours alone only where they follow a rhythm or a day. */
export function readHourPair(tokens: readonly Token[], at: number, follows: boolean): Found<Hours> | null {
  const lead = wordAt(tokens, at)
  const led = /^(from|between|starting|beginning)$/.test(lead)
  const begin = led ? skipWords(tokens, at + 1, ['from', 'at', 'the', 'hours']) : at
  const from =
    readJoinedHour(tokens, begin, lead === 'between') ?? (led ? readTimeOfDay : readStart)(tokens, begin)
  if (from === null) return null
  const through = afterPairJoin(tokens, from.next, lead === 'between')
  const to = through === from.next ? null : readTimeOfDay(tokens, through)
  if (to === null || from.meaning.certainty === 'part' || to.meaning.certainty === 'part') return null
  const evident = led || isEvident(from.meaning) || isEvident(to.meaning)
  if (!evident && (!follows || isMeasured(tokens, to.next))) return null
  return { meaning: pair(from.meaning, to.meaning), next: to.next }
}

/** The 5 of "5 to 9", which alone would be 8:55. */
function readJoinedHour(tokens: readonly Token[], at: number, between: boolean): Found<TimeOfDay> | null {
  const hour = readNumber(tokens, at)
  if (hour === null || !Number.isInteger(hour.meaning) || hour.meaning < 1 || hour.meaning > 12) return null
  if (tokens[at]?.text.startsWith('0') === true) return null
  const joined = afterPairJoin(tokens, hour.next, between) > hour.next
  return joined ? { meaning: bareHour(hour.meaning, 0), next: hour.next } : null
}

/** "5 to 10 pages", "5 to 10 %" */
function isMeasured(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (signAt(tokens, at) === '%' || units.has(word)) return true
  return /[^su]s$/.test(word) && !/^(weekdays|weekends|[a-z]+days|mornings|evenings)$/.test(word)
}

function readStart(tokens: readonly Token[], at: number): Found<TimeOfDay> | null {
  return tokens[at]?.kind === 'number' ? readTimeOfDay(tokens, at) : readEvidentTime(tokens, at)
}

function isEvident(time: TimeOfDay): boolean {
  return time.certainty === 'exact' || time.certainty === 'clock'
}

function afterPairJoin(tokens: readonly Token[], at: number, between: boolean): number {
  if (between && (wordAt(tokens, at) === 'and' || signAt(tokens, at) === '&')) return at + 1
  const begin = signAt(tokens, at) === ',' ? at + 1 : at
  const ending = skipWords(tokens, begin, ['and'])
  if (/^(ending|ends|finishing|stopping)$/.test(wordAt(tokens, ending)))
    return skipWords(tokens, ending + 1, ['at', 'by', 'before'])
  return afterThrough(tokens, at)
}

/** "9 to 5" is the working day: an open end lies after its beginning. */
function pair(from: TimeOfDay, to: TimeOfDay): Hours {
  const start = openStart(from, to)
  const end = openEnd(start, to)
  return { kind: 'hours', from: start, to: end, end: 'with' }
}

function openStart(from: TimeOfDay, to: TimeOfDay): TimeOfDay {
  if (from.certainty !== 'bare' && from.certainty !== 'clock') return from
  const dial = from.hour % 12
  const toClosed = to.certainty === 'exact' || to.otherHour === undefined
  if (toClosed) {
    const late = dial + 12
    return {
      ...from,
      hour: to.hour > 12 && late < to.hour && dial < 7 ? late : from.hour > to.hour ? dial : from.hour,
      certainty: 'exact',
    }
  }
  return { ...from, certainty: 'exact' }
}

function openEnd(from: TimeOfDay, to: TimeOfDay): TimeOfDay {
  if (to.certainty !== 'bare' && to.certainty !== 'clock') return to
  if (to.otherHour === undefined) return to
  const dial = to.hour % 12
  const start = from.hour * 60 + from.minute
  const isLater = (hour: number) => hour * 60 + to.minute > start
  // "22 to 6" goes on after midnight
  return { ...to, hour: !isLater(dial) && isLater(dial + 12) ? dial + 12 : dial, certainty: 'exact' }
}
