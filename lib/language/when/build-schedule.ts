import { nextFire } from '#lib/schedules/next-fire.ts'
import type { CronSchedule, Schedule } from '#lib/schedules/schema.ts'
import { weekdays } from '#lib/schedules/weekdays.ts'
import { calendarDay, isoDate, weekdayOf } from '../moment/calendar.ts'
import type { TimeOfDay } from '../moment/types.ts'
import { instantAt, instantText, wallAt } from '../moment/wall.ts'
import { scheduleZone } from '../moment/zone-name.ts'
import { clausesOf, firstOf } from '../recurrence/clause-kinds.ts'
import type { Clause } from '../recurrence/types.ts'
import type { Setting } from '../schema.ts'
import { type Calendar, longRhythm, readCalendar } from './calendar.ts'
import { type Clock, readClock } from './clock.ts'
import { type Limits, readLimits, weekdayNames } from './limits.ts'
import { saysDays } from './relevant.ts'
import { segmentsOf } from './segments.ts'
import { weekStart } from './week-start.ts'

export interface Built {
  schedule: Schedule | null
  assumed: string[]
  missing?: 'date' | 'day'
  namelessHolidays: boolean
}

/** Puts clauses together: the same clauses in the same setting always give the same schedule. */
export function buildSchedule(clauses: readonly Clause[], setting: Setting): Built {
  const stated = firstOf(clauses, 'zone')?.zone.zone
  const zone = stated ?? scheduleZone(setting.zone)
  const here = { ...setting, zone: stated ?? setting.zone }
  const limits = readLimits(clauses, here)
  const typed = clausesOf(clauses, 'cron')
  if (typed.length > 0) {
    const bounds = boundsOf(limits, undefined, { now: setting.now, zone })
    const expressions = typed.map((clause) => clause.expression).slice(0, 24)
    return { schedule: { kind: 'cron', expressions, zone, ...bounds }, assumed: [], namelessHolidays: false }
  }
  const parts = segmentsOf(withStartDay(clauses, limits, zone)).map((segment) => {
    const calendar = readCalendar({ clauses: segment, weekStart: weekStart(setting.locale) })
    return { calendar, clock: readClock(segment, calendar.some) }
  })
  const assumed = [
    ...new Set(parts.flatMap(({ calendar, clock }) => [...calendar.assumed, ...clock.assumed])),
  ]
  const missing = parts.find(({ calendar }) => calendar.missing !== undefined)?.calendar.missing
  const { namelessHolidays } = limits
  if (missing !== undefined) return { schedule: null, assumed, missing, namelessHolidays }
  const bounds = boundsOf(limits, parts.map((part) => part.clock).at(-1)?.endsAt, { now: setting.now, zone })
  const schedule = scheduleOf(parts, { bounds, zone, now: setting.now })
  return { schedule, assumed, namelessHolidays }
}

/** "every 2 weeks starting 5 February" is each second Thursday: the first day decides where no day was said. */
function withStartDay(clauses: readonly Clause[], { from }: Limits, zone: string): readonly Clause[] {
  const start = firstOf(clauses, 'start')
  const unit = longRhythm(clauses)?.unit
  const isDay = start !== undefined && namedDays.has(start.moment.day?.kind ?? '')
  if (!isDay || from === undefined || unit === undefined || unit === 'day' || saysDays(clauses))
    return clauses
  const number = wallAt(Date.parse(from), zone).day
  const { month, day } = calendarDay(number)
  const place = { start: start.start, next: start.next, every: false }
  if (unit === 'week') return [...clauses, { kind: 'weekdays', days: [weekdayOf(number)], ...place }]
  if (unit === 'year') return [...clauses, { kind: 'dates', dates: [{ month, day }], ...place }]
  return [...clauses, { kind: 'month-days', days: [{ from: day, to: day }], sure: true, ...place }]
}

const namedDays: ReadonlySet<string> = new Set(['date', 'weekday', 'offset', 'month-day', 'holiday'])

interface Part {
  calendar: Calendar
  clock: Clock
}

interface Frame {
  bounds: Bounds
  zone: string
  now: Date
}

type Bounds = Pick<CronSchedule, 'from' | 'until' | 'count' | 'except'>

/** "every 10 minutes until 5 pm" ends today, or tomorrow where that hour has passed. */
function boundsOf(
  limits: Limits,
  endsAt: TimeOfDay | undefined,
  { now, zone }: { now: Date; zone: string },
): Bounds {
  const { from, until, count, except } = limits
  const bounds: Bounds = {
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(count === undefined ? {} : { count }),
    ...(except === undefined ? {} : { except }),
  }
  if (endsAt === undefined || until !== undefined) return bounds
  const wall = wallAt(now.getTime(), zone)
  const second = endsAt.hour * 3600 + endsAt.minute * 60
  const day = second > wall.second ? wall.day : wall.day + 1
  return { ...bounds, until: instantText(instantAt({ day, second }, zone) + 1000) }
}

function scheduleOf(parts: readonly Part[], frame: Frame): Schedule | null {
  const interval = parts.find(({ clock }) => clock.interval !== undefined)?.clock.interval
  if (interval !== undefined && parts.length === 1) return intervalSchedule(interval, frame)
  const expressions = parts.flatMap(expressionsOf)
  if (expressions.length === 0 || expressions.length > 24) return null
  const { bounds, zone } = frame
  const only = parts.find(({ calendar }) => calendar.onlyWeekdays !== undefined)?.calendar.onlyWeekdays
  const except =
    only === undefined
      ? bounds.except
      : {
          ...bounds.except,
          weekdays: weekdayNames([1, 2, 3, 4, 5, 6, 7].filter((day) => !only.includes(day))),
        }
  const plain: CronSchedule = {
    kind: 'cron',
    expressions: [...new Set(expressions)],
    zone,
    ...bounds,
    ...(except === undefined ? {} : { except }),
  }
  const stride = parts.find(({ calendar }) => calendar.stride !== undefined)?.calendar.stride
  return stride === undefined ? plain : strided(plain, stride, frame)
}

function expressionsOf({ calendar, clock }: Part): string[] {
  return calendar.fields.flatMap(({ dayOfMonth, month, weekday }) =>
    clock.fields.map(({ second, minute, hour }) => {
      const five = `${minute} ${hour} ${dayOfMonth} ${month} ${weekday}`
      return second === '0' ? five : `${second} ${five}`
    }),
  )
}

/** The first period of a stride is the one of the next fire. */
function strided(
  plain: CronSchedule,
  stride: NonNullable<Calendar['stride']>,
  { now, zone }: Frame,
): CronSchedule {
  const { until: _, count: __, ...open } = plain
  const begin = plain.from === undefined ? now : new Date(Math.max(now.getTime(), Date.parse(plain.from) - 1))
  const first = nextFire({ schedule: open }, begin) ?? begin
  const weekStartName = weekdays[stride.weekStart - 1] ?? 'mon'
  return {
    ...plain,
    stride: {
      every: stride.every,
      unit: stride.unit,
      from: isoDate(wallAt(first.getTime(), zone).day),
      ...(stride.unit === 'week' ? { weekStart: weekStartName } : {}),
    },
  }
}

const hourMs = 3_600_000
const minuteMs = 60_000

/** The phase is the stated beginning, or the next whole hour. */
function intervalSchedule(
  { everyMs, startsAt }: NonNullable<Clock['interval']>,
  { bounds, zone, now }: Frame,
): Schedule | null {
  if (everyMs > 366 * 86_400_000) return null
  const whole = everyMs % minuteMs === 0 ? hourMs : minuteMs
  const wall = wallAt(now.getTime(), zone)
  if (bounds.from !== undefined && bounds.count === undefined) {
    return { kind: 'every', everyMs, anchor: bounds.from, zone, ...bounds }
  }
  const anchor =
    startsAt === undefined
      ? (Math.floor(now.getTime() / whole) + 1) * whole
      : instantAt({ day: wall.day, second: startsAt.hour * 3600 + startsAt.minute * 60 }, zone)
  return { kind: 'every', everyMs, anchor: instantText(anchor), zone, ...bounds }
}
