import type { Schedule } from '#lib/schedules/schema.ts'
import type { TimeOfDay } from '../moment/types.ts'
import { firstOf } from '../recurrence/clause-kinds.ts'
import type { Clause, ClauseOf } from '../recurrence/types.ts'
import type { Setting } from '../schema.ts'
import type { Built } from './build-schedule.ts'
import { longRhythm } from './calendar.ts'
import type { Doubt } from './doubt.ts'
import { limitDoubts } from './limit-doubts.ts'

/** What must be asked about a repeating schedule. */
export function doubtsOf(clauses: readonly Clause[], built: Built, setting: Setting): Doubt[] {
  return [
    ...timeDoubts(clauses),
    ...rangeDoubts(clauses),
    ...paceDoubts(clauses),
    ...phaseDoubts(built.schedule, setting),
    ...strideDoubts(clauses),
    ...monthlyWeekdayDoubts(clauses),
    ...holidayDoubts(clauses, built),
    ...rhythmDoubts(clauses),
    ...limitDoubts(clauses, built),
  ]
}

/** "every day at 5": 05:00 or 17:00? From 8 to 12 nobody asks. */
function timeDoubts(clauses: readonly Clause[]): Doubt[] {
  if (clauses.some((clause) => clause.kind === 'part')) return []
  const found = clauses.find(
    (clause): clause is ClauseOf<'times'> => clause.kind === 'times' && clause.times.some(isOpen),
  )
  const open = found?.times.find(isOpen)
  if (found === undefined || open === undefined || isOn24Hours(found)) return []
  const turned = { ...found, times: found.times.map((time) => (isOpen(time) ? otherHalf(time) : time)) }
  return [
    {
      text: `At ${clock(open)} or ${clock(otherHalf(open))}?`,
      readings: [
        { label: clock(open), clauses },
        { label: clock(otherHalf(open)), clauses: replaced(clauses, found, turned) },
      ],
    },
  ]
}

function isOpen(time: TimeOfDay): boolean {
  const dial = time.hour % 12
  const isSaid = time.certainty === 'bare' || time.certainty === 'clock'
  return isSaid && time.otherHour !== undefined && dial >= 1 && dial <= 7
}

/** "at 5:30 and 17:30": beside an hour after twelve the others stand as they are. */
function isOn24Hours({ times }: ClauseOf<'times'>): boolean {
  return times.some(({ certainty, hour }) => certainty === 'exact' && hour > 12)
}

function otherHalf(time: TimeOfDay): TimeOfDay {
  return { ...time, hour: time.otherHour ?? time.hour, certainty: 'exact' }
}

function clock({ hour, minute }: TimeOfDay): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** "every 10 seconds between 6 am and 8 pm": through 20:59, or until 20:00? */
function rangeDoubts(clauses: readonly Clause[]): Doubt[] {
  const hours = firstOf(clauses, 'hours')
  const dense = clauses.some(
    (clause) =>
      clause.kind === 'rhythm' &&
      (clause.unit === 'second' || (clause.unit === 'minute' && clause.every < 5)),
  )
  const to = hours?.to
  if (hours === undefined || !dense || to === undefined || to.minute !== 0 || hours.end === 'before')
    return []
  if (hours.from?.hour === to.hour || hours.negated === true) return []
  const last = { ...to, minute: 59 }
  return [
    {
      text: `Through ${clock(last)} or until ${clock(to)}?`,
      readings: [
        { label: `through ${clock(last)}`, clauses },
        { label: `until ${clock(to)}`, clauses: replaced(clauses, hours, { ...hours, end: 'before' }) },
      ],
    },
  ]
}

/** "every weekday 9am-5pm" says where, and not how often. */
function paceDoubts(clauses: readonly Clause[]): Doubt[] {
  const hours = clauses.find((clause) => clause.kind === 'hours' || clause.kind === 'business-hours')
  const paced = clauses.some(
    (clause) =>
      clause.kind === 'times' ||
      clause.kind === 'marks' ||
      clause.kind === 'frequency' ||
      (clause.kind === 'rhythm' && ['second', 'minute', 'hour'].includes(clause.unit)),
  )
  if (hours === undefined || paced || isOnlyBefore(hours)) return []
  const { start, next } = hours
  const hourly: Clause = { kind: 'rhythm', every: 1, unit: 'hour', start, next }
  return [
    {
      text: 'How often in these hours?',
      readings: [
        { label: 'once, at the beginning', clauses },
        { label: 'every hour', clauses: [...clauses, hourly] },
      ],
    },
  ]
}

function isOnlyBefore(clause: Clause): boolean {
  return clause.kind === 'hours' && clause.end === 'before' && clause.from === undefined
}

const hourMs = 3_600_000

/** "every 90 minutes": counted from when? Seconds are too short to ask. */
function phaseDoubts(schedule: Schedule | null, { now }: Setting): Doubt[] {
  if (schedule?.kind !== 'every' || schedule.everyMs % 60_000 !== 0) return []
  const soon = new Date(Math.ceil(now.getTime() / 60_000) * 60_000)
  const hour = new Date((Math.floor(now.getTime() / hourMs) + 1) * hourMs)
  const anchors = [
    { label: 'as it stands', anchor: schedule.anchor },
    { label: 'from the next full hour', anchor: text(hour) },
    { label: 'from now', anchor: text(soon) },
  ]
  const different = anchors.filter(
    ({ anchor }, index) =>
      anchors.findIndex(
        (other) => phase(other.anchor, schedule.everyMs) === phase(anchor, schedule.everyMs),
      ) === index,
  )
  return [
    {
      text: 'Counted from when?',
      readings: different.map(({ label, anchor }, index) => ({
        label: index === 0 ? startLabel(schedule.anchor, hour) : label,
        schedule: { ...schedule, anchor },
      })),
    },
  ]
}

function startLabel(anchor: string, hour: Date): string {
  return anchor === text(hour) ? 'from the next full hour' : 'from the stated time'
}

function text(date: Date): string {
  return date.toISOString().replace('.000Z', 'Z')
}

function phase(anchor: string, everyMs: number): number {
  return Date.parse(anchor) % everyMs
}

const ordinalWords = ['', 'first', 'second', 'third', 'fourth']

/** "every second Friday": every other one, or the second of each month? */
function strideDoubts(clauses: readonly Clause[]): Doubt[] {
  const days = clauses.find(
    (clause): clause is ClauseOf<'weekdays'> => clause.kind === 'weekdays' && clause.asked === true,
  )
  if (days === undefined) return []
  const { stride, start, next } = days
  if (stride === undefined) {
    const weekdays: Clause = { kind: 'weekdays', days: [1, 2, 3, 4, 5], every: true, start, next }
    return [
      {
        text: 'On which weekdays?',
        readings: [
          { label: 'Monday, Wednesday and Friday', clauses },
          { label: 'every weekday', clauses: replaced(clauses, days, weekdays) },
        ],
      },
    ]
  }
  const nth: Clause = {
    kind: 'nth',
    places: [stride],
    counted: days.days,
    every: true,
    of: 'month',
    start,
    next,
  }
  return [
    {
      text: `Every ${stride} weeks, or the ${ordinalWords[stride] ?? `${stride}th`} of each month?`,
      readings: [
        { label: `every ${stride} weeks`, clauses },
        {
          label: `the ${ordinalWords[stride] ?? `${stride}th`} of each month`,
          clauses: replaced(clauses, days, nth),
        },
      ],
    },
  ]
}

/** "monthly on Friday": each of them, or the first? */
function monthlyWeekdayDoubts(clauses: readonly Clause[]): Doubt[] {
  const rhythm = longRhythm(clauses)
  const days = firstOf(clauses, 'weekdays')
  if (rhythm?.unit !== 'month' || days === undefined) return []
  const { start, next } = days
  const first: Clause = {
    kind: 'nth',
    places: [1],
    counted: days.days,
    every: true,
    of: 'month',
    start,
    next,
  }
  return [
    {
      text: 'Each week of the month, or the first of each month?',
      readings: [
        { label: 'each week', clauses },
        { label: 'the first of each month', clauses: replaced(clauses, days, first) },
      ],
    },
  ]
}

/** Holidays differ from place to place. */
function holidayDoubts(clauses: readonly Clause[], built: Built): Doubt[] {
  if (!built.namelessHolidays) return []
  return [
    { text: 'Which holidays? Add them as dates.', readings: [{ label: 'no holidays for now', clauses }] },
  ]
}

/** "run minute", "bimonthly" */
function rhythmDoubts(clauses: readonly Clause[]): Doubt[] {
  const rhythm = clauses.find(
    (clause): clause is ClauseOf<'rhythm'> => clause.kind === 'rhythm' && clause.asked === true,
  )
  if (rhythm === undefined) return []
  const { start, next, every, unit } = rhythm
  if (every === 1) {
    const daily: Clause = { kind: 'rhythm', every: 1, unit: 'day', start, next }
    return [
      {
        text: `Every ${unit}?`,
        readings: [
          { label: `every ${unit}`, clauses },
          { label: 'every day', clauses: replaced(clauses, rhythm, daily) },
        ],
      },
    ]
  }
  const often: Clause = { kind: 'frequency', times: 2, unit, start, next }
  return [
    {
      text: `Every ${every} ${unit}s, or twice a ${unit}?`,
      readings: [
        { label: `every ${every} ${unit}s`, clauses },
        { label: `twice a ${unit}`, clauses: replaced(clauses, rhythm, often) },
      ],
    },
  ]
}

function replaced(clauses: readonly Clause[], old: Clause, fresh: Clause): Clause[] {
  return clauses.map((clause) => (clause === old ? fresh : clause))
}
