import type { Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { readDigitHour } from './clock-time.ts'
import { inDayPart } from './read-day-part.ts'
import { readEvidentTime } from './read-time-of-day.ts'
import type { OrderedRule } from './seen.ts'
import { signAt, wordAt } from './token-at.ts'
import type { Day, Moment, TimeOfDay } from './types.ts'
import { readDayOfMonth, readWrittenDate, readYear } from './written-date.ts'

/** A stretch whose beginning says less than its end: "10 - 22 August", "eighth to eleventh May 2010", "3-4:30pm", "10 - 11 at night". */
export const readOpenRange: OrderedRule = (tokens, at, order) =>
  readOpenDays(tokens, at, order) ?? readDaysOfMonth(tokens, at, order) ?? readOpenTimes(tokens, at, order)

/** What a beginning takes from its end: the year, the month, the half of the day. Null where they are of different kinds. */
export function throughEnd(start: Moment, end: Moment): Pick<Moment, 'day' | 'time' | 'through'> | null {
  if (start.shift !== undefined || end.shift !== undefined) return null
  const hasTimes = start.time !== undefined && end.time !== undefined
  if (end.day !== undefined && start.day === undefined) return null
  if (end.day === undefined && !hasTimes) return null
  // "for next morning to seven am" moves an alarm
  if (start.time?.certainty === 'part' && end.day === undefined) return null
  const day = start.day === undefined ? undefined : withYearOf(start.day, end.day)
  const time =
    hasTimes && start.time !== undefined && end.time !== undefined && end.day === undefined
      ? halfOf(start.time, end.time)
      : start.time
  return { ...(day === undefined ? {} : { day }), ...(time === undefined ? {} : { time }), through: end }
}

const readOpenDays: OrderedRule = (tokens, at) => {
  const first = readDayOfMonth(tokens, at)
  if (first === null || !isJoint(tokens, first.next)) return null
  const end = readWrittenDate(tokens, first.next + 1)
  if (end === null || end.meaning.day <= first.meaning) return null
  const last: Day = { kind: 'date', ...end.meaning }
  const once = end.meaning.year !== undefined
  return {
    meaning: { day: { ...last, day: first.meaning }, through: { day: last, once }, once },
    next: end.next,
  }
}

/** "July 13-15", "March 3rd to 5th 2027" */
const readDaysOfMonth: OrderedRule = (tokens, at) => {
  const first = readWrittenDate(tokens, at)
  if (first === null || first.meaning.year !== undefined || !isJoint(tokens, first.next)) return null
  const end = readDayOfMonth(tokens, first.next + 1)
  if (end === null || end.meaning <= first.meaning.day || monthNumbers.has(wordAt(tokens, end.next)))
    return null
  const comma = signAt(tokens, end.next) === ',' ? end.next + 1 : end.next
  const year = readYear(tokens, comma)
  const day: Day = { kind: 'date', ...first.meaning, ...(year === null ? {} : { year: year.meaning }) }
  const once = year !== null
  return {
    meaning: { day, through: { day: { ...day, day: end.meaning }, once }, once },
    next: year?.next ?? end.next,
  }
}

const readOpenTimes: OrderedRule = (tokens, at) => {
  const first = readEvidentTime(tokens, at) ?? readDigitHour(tokens, at)
  if (first === null || !isJoint(tokens, first.next)) return null
  const end = readEvidentTime(tokens, first.next + 1)
  if (end === null || end.meaning.certainty === 'part') return null
  const time = halfOf(first.meaning, end.meaning)
  return { meaning: { time, through: { time: end.meaning, once: false } }, next: end.next }
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  return signAt(tokens, at) === '-' || /^(to|until|through|till|and)$/.test(wordAt(tokens, at))
}

/** "3:30-4:30pm" begins in the afternoon, "11-1pm" in the morning. */
function halfOf(start: TimeOfDay, end: TimeOfDay): TimeOfDay {
  if (start.certainty === 'exact' || start.certainty === 'part' || start.otherHour === undefined) return start
  if (end.part !== undefined) return inDayPart(start, end.part)
  if (end.certainty !== 'exact') return start
  const late = Math.max(start.hour, start.otherHour)
  const hour = late * 60 + start.minute < end.hour * 60 + end.minute ? late : late - 12
  return { hour, minute: start.minute, second: start.second, certainty: 'exact' }
}

/** "10 August - 12 September 2013" begins in 2013, "30 December to 2 January 2014" in the year before. */
function withYearOf(start: Day, end: Day | undefined): Day {
  if (start.kind !== 'date' || end?.kind !== 'date' || start.year !== undefined || end.year === undefined)
    return start
  return { ...start, year: start.month > end.month ? end.year - 1 : end.year }
}
