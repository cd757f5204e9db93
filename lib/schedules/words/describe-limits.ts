// From when, until when, how often and with which exceptions.
import { dayMs } from '../clock/calendar.ts'
import { instantOfWall } from '../clock/wall-clock.ts'
import { nextFire } from '../next-fire.ts'
import type { CronSchedule, Except, Schedule, Stride } from '../schema.ts'
import { dateOfWall, type Format, secondOfWall, wallClock } from './describe-format.ts'
import { duration, listed, monthName, plural, weekdaysAsPlural } from './describe-words.ts'

type Bounded = Exclude<Schedule, { kind: 'at' }>

/** ["starting 4 December 2026", "until 31 December 2026", "5 times", "except 24 December"] */
export function limitsInWords(schedule: Bounded, format: Format): string[] {
  const { zone, until, count, except, jitterMs } = schedule
  return [
    ...startInWords(schedule, format),
    ...(until ? [`until ${endInWords(until, zone, format)}`] : []),
    ...(count ? [plural(count, 'time')] : []),
    ...(except ? exceptInWords(except, format) : []),
    ...(jitterMs ? [`each run up to ${duration(jitterMs)} late`] : []),
  ]
}

/** Of a stride the first day that counts is named, because it tells which of the periods are meant. */
function startInWords(schedule: Bounded, format: Format): string[] {
  const { zone, from } = schedule
  if (schedule.kind === 'cron' && schedule.stride)
    return [`starting ${firstDay(schedule, schedule.stride, format)}`]
  if (!from) return []
  const words =
    schedule.kind === 'every' ? exactMoment(from, zone, format) : momentInWords(from, zone, format)
  return [`starting ${words}`]
}

function firstDay(schedule: CronSchedule, stride: Stride, format: Format): string {
  const { kind, expressions, zone, from } = schedule
  const day = Date.parse(`${stride.from}T00:00Z`)
  const start = instantOfWall(zone, day)
  const earliest = new Date(Math.max(start, from ? Date.parse(from) : start) - 1)
  const first = nextFire({ schedule: { kind, expressions, stride, zone } }, earliest)
  return format.date(dateOfWall(first ? wallClock(first.toISOString(), zone) : day))
}

/** "24 November 2026 at 00:00" */
export function exactMoment(instant: string, zone: string, format: Format): string {
  const wall = wallClock(instant, zone)
  return `${format.date(dateOfWall(wall))} at ${format.clock(secondOfWall(wall))}`
}

/** "4 December 2026 at 16:00"; the time is left out at midnight. */
function momentInWords(instant: string, zone: string, format: Format): string {
  const wall = wallClock(instant, zone)
  return secondOfWall(wall) === 0 ? format.date(dateOfWall(wall)) : exactMoment(instant, zone, format)
}

/** An end at midnight is named by the last day that belongs to it, one just after a minute by that minute. */
function endInWords(until: string, zone: string, format: Format): string {
  const end = wallClock(until, zone)
  if (secondOfWall(end) === 0) return format.date(dateOfWall(end - dayMs))
  const wall = secondOfWall(end) % 60 === 1 ? end - 1000 : end
  return `${format.date(dateOfWall(wall))} at ${format.clock(secondOfWall(wall))}`
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
