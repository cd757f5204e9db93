// From when, until when, how often and with which exceptions.
import { instantOfWall } from '../clock/wall-clock.ts'
import { parseCron } from '../cron/parse-cron.ts'
import { nextFire } from '../next-fire.ts'
import type { Except, Schedule, Windows } from '../schema.ts'
import { dateOfWall, type Format, secondOfWall, wallClock } from './describe-format.ts'
import { duration, listed, monthName, plural, weekdaysAsPlural } from './describe-words.ts'

type Bounded = Exclude<Schedule, { kind: 'at' }>

interface Limited {
  schedule: Bounded
  windows?: Windows | undefined
}

/** ["starting 4 December 2026", "until 31 December 2026", "5 times", "except 24 December"] */
export function limitsInWords(timing: Limited, format: Format): string[] {
  const { schedule } = timing
  const { until, count, except, jitterMs } = schedule
  return [
    ...startInWords(timing, format),
    ...(until ? [`until ${endInWords(schedule, until, format)}`] : []),
    ...(count ? [count === 1 ? 'once' : plural(count, 'time')] : []),
    ...(except ? exceptInWords(except, format) : []),
    ...(jitterMs ? [`each run up to ${duration(jitterMs)} late`] : []),
  ]
}

/** The phase of a stride is named by a day that counts; earlier periods may count too, so that it is no start. */
function startInWords(timing: Limited, format: Format): string[] {
  const { schedule } = timing
  const { zone, from } = schedule
  if (from && schedule.kind === 'every') return [`starting ${exactMoment(from, zone, format)}`]
  const stride = schedule.kind === 'cron' ? schedule.stride : undefined
  const phase = stride ? instantOfWall(zone, Date.parse(`${stride.from}T00:00Z`)) : null
  if (from) return [`starting ${firstMoment(timing, Date.parse(from), format)}`]
  return phase === null ? [] : [`counted from ${firstMoment(timing, phase, format)}`]
}

/** The first fire itself: a start in the middle of an interval would read as if it moved the phase. */
function firstMoment({ schedule, windows }: Limited, start: number, format: Format): string {
  const { zone } = schedule
  const unbounded: Bounded = { ...schedule, from: undefined, until: undefined, count: undefined }
  // only a heartbeat's windows add fires, at their openings
  const own =
    schedule.kind === 'heartbeat' && windows ? { schedule: unbounded, windows } : { schedule: unbounded }
  const first = nextFire(own, new Date(start - 1))
  const startWall = wallClock(new Date(start).toISOString(), zone)
  const beginsADay = secondOfWall(startWall) === 0 && !(schedule.kind === 'cron' && schedule.stride)
  if (first === null || beginsADay) return momentInWords(startWall, format)
  const fire = wallClock(first.toISOString(), zone)
  const midnight = instantOfWall(zone, fire - secondOfWall(fire) * 1000)
  const firstOfDay = nextFire(own, new Date(midnight - 1))
  const date = format.date(dateOfWall(fire))
  return firstOfDay?.getTime() === first.getTime() ? date : `${date} at ${format.clock(secondOfWall(fire))}`
}

/** "24 November 2026 at 00:00" */
export function exactMoment(instant: string, zone: string, format: Format): string {
  const wall = wallClock(instant, zone)
  const again =
    instantOfWall(zone, wall) < Date.parse(instant) ? ', the second time that the clock shows it' : ''
  return `${format.date(dateOfWall(wall))} at ${format.clock(secondOfWall(wall))}${again}`
}

/** "4 December 2026 at 16:00"; the time is left out at midnight. */
function momentInWords(wall: number, format: Format): string {
  const date = format.date(dateOfWall(wall))
  return secondOfWall(wall) === 0 ? date : `${date} at ${format.clock(secondOfWall(wall))}`
}

/** The last moment that belongs to it, because an end is read as one: a whole day, a minute, or else a second. */
function endInWords(schedule: Bounded, until: string, format: Format): string {
  const last = Math.ceil(Date.parse(until) / 1000) * 1000 - 1000
  const wall = wallClock(new Date(last).toISOString(), schedule.zone)
  const step = inWholeMinutes(schedule) ? 60 : 1
  const shown = Math.floor(wall / (step * 1000)) * step
  const date = format.date(dateOfWall(wall))
  const second = secondOfWall(shown * 1000)
  return second + step === 86_400 ? date : `${date} at ${format.clock(second)}`
}

function inWholeMinutes(schedule: Bounded): boolean {
  if (schedule.kind === 'heartbeat') return true
  if (schedule.kind === 'every') {
    return schedule.everyMs % 60_000 === 0 && Date.parse(schedule.anchor) % 60_000 === 0
  }
  return schedule.expressions.every((expression) => {
    const parsed = parseCron(expression)
    return parsed.ok && parsed.cron.seconds.every((second) => second === 0)
  })
}

const mostHolidays = 3

function exceptInWords(except: Except, format: Format): string[] {
  const { dates = [], weekdays = [], months = [], holidays = [] } = except
  const inFull = holidays.map(({ date, name }) => `${name} (${writtenDate(date, format)})`)
  const named = holidays.length <= mostHolidays ? inFull : [plural(holidays.length, 'holiday')]
  const days = [...(weekdays.length > 0 ? [weekdaysAsPlural(weekdays)] : [])]
  const exceptions = [
    ...(days.length > 0 ? [`on ${listed(days)}`] : []),
    ...(months.length > 0 ? [`in ${listed(months.map(monthName))}`] : []),
    ...dates.map((date) => writtenDate(date, format)),
    ...named,
  ]
  return exceptions.length > 0 ? [`except ${listed(exceptions)}`] : []
}

/** 2026-12-24 is "24 December 2026", and 12-24 "24 December". */
function writtenDate(date: string, format: Format): string {
  const [day = 0, month = 0, year] = date.split('-').map(Number).reverse()
  return format.date({ day, month, ...(year === undefined ? {} : { year }) })
}
