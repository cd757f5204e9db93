import { assumedTime, inDayPart } from '../moment/read-day-part.ts'
import type { TimeOfDay } from '../moment/types.ts'
import { clausesOf, everyOf, firstOf, frequencyOf } from '../recurrence/clause-kinds.ts'
import type { Clause, Stretch } from '../recurrence/types.ts'
import { businessRange, type DayRange, dayRange, minuteOf, minutesIn, partRange } from './day-range.ts'
import { cronField, numbersFrom } from './fields.ts'
import { type ClockFields, clockFields, fixedClockFields } from './minutes-of-day.ts'
import { minutesOfHour, timesOfDay } from './spread.ts'
import { excludedMinutes, withoutTimes } from './without-times.ts'

export interface Clock {
  fields: ClockFields[]
  /** A length that no clock face repeats evenly: 90 minutes. */
  interval?: { everyMs: number; startsAt?: TimeOfDay }
  /** "every 10 minutes until 5 pm": its last minute, today. */
  endsAt?: TimeOfDay
  assumed: string[]
}

const subDay: ReadonlySet<string> = new Set(['second', 'minute', 'hour'])

/** When in the day: from all clauses that speak of its hours. `days`: some days are left out, so each day begins anew. */
export function readClock(clauses: readonly Clause[], days: boolean): Clock {
  if (isRepeating(clauses)) {
    const clock = repeating(clauses, days)
    return { ...clock, fields: withoutTimes(clock.fields, excludedMinutes(clauses)) }
  }
  const times = statedTimes(clauses)
  const last = endOf(clauses)
  if (last !== null && times.every(({ certainty }) => certainty === 'part'))
    return {
      fields: fixedClockFields([last]),
      assumed: ['only an end was said, so an hour before it'],
    }
  if (times.length > 0) return { fields: withSeconds(times), assumed: assumedParts(times) }
  const spread = frequencyOf(clauses, 'day')
  if (spread !== null) {
    const minutes = timesOfDay(spread)
    if (minutes !== null)
      return {
        fields: fixedClockFields(minutes),
        assumed: ['no times were said, so they are spread over the day'],
      }
  }
  const start = rangeOf(clauses)
  if (start !== null)
    return {
      fields: fixedClockFields([start.from]),
      assumed: ['no pace was said, so once, at the beginning'],
    }
  return { fields: fixedClockFields([540]), assumed: ['no time was said, so 09:00'] }
}

/** "every morning before 8": an hour before an end that has no beginning. */
function endOf(clauses: readonly Clause[]): number | null {
  const hours = clausesOf(clauses, 'hours').at(-1)
  if (hours?.to === undefined || hours.from !== undefined || hours.negated === true) return null
  return hours.end === 'before' && minuteOf(hours.to) > 60 ? minuteOf(hours.to) - 60 : null
}

function marksOf(clauses: readonly Clause[], unit: 'minute' | 'second'): Stretch[] | null {
  const found = clausesOf(clauses, 'marks').filter((clause) => clause.unit === unit)
  return found.length === 0 ? null : found.flatMap((clause) => clause.marks)
}

function isRepeating(clauses: readonly Clause[]): boolean {
  const rhythm = clausesOf(clauses, 'rhythm').some((clause) => subDay.has(clause.unit))
  return rhythm || firstOf(clauses, 'marks') !== undefined || frequencyOf(clauses, 'hour') !== null
}

function rangeOf(clauses: readonly Clause[]): DayRange | null {
  const hours = clausesOf(clauses, 'hours').at(-1)
  if (hours !== undefined) return dayRange(hours)
  if (firstOf(clauses, 'business-hours') !== undefined) return businessRange
  const part = firstOf(clauses, 'part')
  return part === undefined || !isRepeating(clauses) ? null : (partRange(part.part) ?? null)
}

/** The times that were said, each with the part of the day that stands elsewhere: "every evening at 6". */
function statedTimes(clauses: readonly Clause[]): TimeOfDay[] {
  const part = clausesOf(clauses, 'part').at(-1)?.part
  const times = clausesOf(clauses, 'times').flatMap((clause) => clause.times)
  if (times.length === 0) return clausesOf(clauses, 'part').map((clause) => assumedTime(clause.part))
  if (part === undefined) return times
  // "mornings and evenings at 8" is both
  const parts = times.length === 1 ? clausesOf(clauses, 'part').map((clause) => clause.part) : [part]
  return times.flatMap((time) =>
    time.certainty === 'exact' || (time.certainty === 'part' && time.part === undefined)
      ? [time]
      : parts.map((one) => inDayPart(time, one)),
  )
}

function withSeconds(times: readonly TimeOfDay[]): ClockFields[] {
  const whole = times.map((time) => (time.certainty === 'part' ? { ...time, second: 0 } : time))
  const seconds = [...new Set(whole.map((time) => time.second))]
  return seconds.flatMap((second) =>
    fixedClockFields(whole.filter((time) => time.second === second).map(minuteOf), `${second}`),
  )
}

function assumedParts(times: readonly TimeOfDay[]): string[] {
  return times
    .filter((time) => time.certainty === 'part')
    .map((time) => `${time.part ?? 'that part of the day'} is taken as ${clockText(time)}`)
}

function clockText(time: TimeOfDay): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`
}

function repeating(clauses: readonly Clause[], days: boolean): Clock {
  const range = rangeOf(clauses)
  const assumed =
    clausesOf(clauses, 'business-hours').length > 0 ? ['business hours are taken as 09:00 to 17:00'] : []
  const second = secondField(clauses)
  const endsAt = clausesOf(clauses, 'hours').at(-1)
  const untilToday =
    endsAt?.to !== undefined &&
    endsAt.from === undefined &&
    endsAt.end === 'with' &&
    endsAt.negated !== true &&
    !days
  const beginning = firstOf(clauses, 'start')?.moment.time
  const stated = [
    ...clausesOf(clauses, 'times').flatMap((clause) => clause.times),
    ...(beginning ? [beginning] : []),
  ]
  const start = range?.opens === true ? clausesOf(clauses, 'hours').at(-1)?.from : stated.at(0)
  const open = range === null || range.opens === true || untilToday
  const rest = { assumed, ...(untilToday && endsAt?.to !== undefined ? { endsAt: endsAt.to } : {}) }
  if (open && !(range?.opens === true && days)) {
    const interval = unevenInterval(clauses)
    if (interval !== null && !days) {
      return {
        fields: [],
        interval: { everyMs: interval, ...(start === undefined ? {} : { startsAt: start }) },
        ...rest,
      }
    }
    return { fields: aroundTheClock(clauses, { second, start }), ...rest }
  }
  return { fields: inRange(clauses, { second, range: range ?? wholeDay }), ...rest }
}

const wholeDay: DayRange = { from: 0, to: 1439, before: false, wholeEnd: false }

/** Null where a clock face repeats it evenly. */
function unevenInterval(clauses: readonly Clause[]): number | null {
  const seconds = everyOf(clauses, 'second')
  if (seconds !== null) return 60 % seconds === 0 ? null : evenly(seconds, 60) ? null : seconds * 1000
  const minutes = everyOf(clauses, 'minute')
  if (minutes !== null)
    return 60 % minutes === 0 || (minutes % 60 === 0 && 1440 % minutes === 0) ? null : minutes * 60_000
  const hours = everyOf(clauses, 'hour')
  return hours === null || 24 % hours === 0 ? null : hours * 3_600_000
}

function evenly(seconds: number, unit: number): boolean {
  return (
    seconds % unit === 0 && (60 % (seconds / unit) === 0 || (seconds % 3600 === 0 && 86_400 % seconds === 0))
  )
}

function secondField(clauses: readonly Clause[]): string {
  const marks = marksOf(clauses, 'second')
  const every = everyOf(clauses, 'second')
  if (every !== null && every < 60) return stepped(marks, every)
  return marks === null ? '0' : cronField(marks.flatMap(expand), 0, 59)
}

/** "every 5 seconds starting at second 10" */
function stepped(marks: readonly Stretch[] | null, every: number): string {
  const only = marks?.[0]
  if (marks === null || only === undefined || every === 1) return cronField(numbersFrom(0, 59, every), 0, 59)
  const to = only.to > only.from ? only.to : 59
  return cronField(numbersFrom(only.from, to, every), 0, 59)
}

function expand({ from, to }: Stretch): number[] {
  return numbersFrom(from, to)
}

/** Minutes of each hour that fires. */
function minutesOf(clauses: readonly Clause[]): number[] {
  const marks = marksOf(clauses, 'minute')
  const every = everyOf(clauses, 'minute')
  const often = frequencyOf(clauses, 'hour')
  if (every !== null && every < 60) {
    const only = marks?.[0]
    if (only === undefined) return numbersFrom(0, 59, every)
    return numbersFrom(only.from, only.to > only.from ? only.to : 59, every)
  }
  if (marks !== null) return marks.flatMap(expand)
  if (often !== null) return minutesOfHour(often) ?? [0]
  const finer = everyOf(clauses, 'second') !== null || marksOf(clauses, 'second') !== null
  return finer && everyOf(clauses, 'hour') === null && (everyOf(clauses, 'second') ?? 0) < 60
    ? numbersFrom(0, 59)
    : [0]
}

function hourStep(clauses: readonly Clause[]): number {
  const hours = everyOf(clauses, 'hour')
  if (hours !== null) return hours
  const minutes = everyOf(clauses, 'minute') ?? Math.floor((everyOf(clauses, 'second') ?? 0) / 60)
  return minutes >= 60 && minutes % 60 === 0 ? minutes / 60 : 1
}

interface Around {
  second: string
  start?: TimeOfDay | undefined
}

/** All day: its phase is the beginning that was said. */
function aroundTheClock(clauses: readonly Clause[], { second, start }: Around): ClockFields[] {
  const step = hourStep(clauses)
  const seconds = everyOf(clauses, 'second') ?? 0
  const every = seconds >= 60 ? seconds / 60 : everyOf(clauses, 'minute')
  const marks = marksOf(clauses, 'minute')
  if (start === undefined && every !== null && every > 1 && (60 % every !== 0 || seconds >= 60)) {
    return clockFields(minutesIn(wholeDay, every), '0')
  }
  if (start !== undefined && marks === null) {
    const minutes =
      every !== null && every < 60 ? numbersFrom(start.minute % every, 59, every) : [start.minute]
    const hours = numbersFrom(start.hour % step, 23, step)
    return clockFields(
      hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute)),
      second,
    )
  }
  const minutes = minutesOf(clauses)
  const hours = numbersFrom(0, 23, step)
  return [{ second, minute: cronField(minutes, 0, 59), hour: cronField(hours, 0, 23) }]
}

/** Inside a part of the day, counted from its beginning. */
function inRange(
  clauses: readonly Clause[],
  { second, range }: { second: string; range: DayRange },
): ClockFields[] {
  const marks = marksOf(clauses, 'minute')
  const every = everyOf(clauses, 'minute')
  const hours = everyOf(clauses, 'hour')
  const dense =
    everyOf(clauses, 'second') !== null ||
    marksOf(clauses, 'second') !== null ||
    (every !== null && every < 5)
  const through = dense && range.wholeEnd && !range.before ? { ...range, to: range.to + 59 } : range
  if (marks === null && hours === null && every !== null)
    return clockFields(minutesIn(through, every), second)
  if (marks === null && every === null && hours !== null)
    return clockFields(minutesIn(range, hours * 60), second)
  const minutes = new Set(minutesOf(clauses))
  const step = hourStep(clauses)
  const firstHour = Math.floor(range.from / 60)
  const fits = (minute: number) =>
    minutes.has(minute % 60) && (Math.floor(minute / 60) - firstHour) % step === 0
  return clockFields(minutesIn(through, 1).filter(fits), second)
}
