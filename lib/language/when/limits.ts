import type { Except, Weekday } from '#lib/schedules/schema.ts'
import { weekdays } from '#lib/schedules/weekdays.ts'
import { addMonths, calendarDay, isoDate, twoDigits } from '../moment/calendar.ts'
import { resolveDay } from '../moment/resolve-day.ts'
import { resolveExtent } from '../moment/resolve-moment.ts'
import type { Duration, Moment } from '../moment/types.ts'
import { instantAt, instantText, wallAt } from '../moment/wall.ts'
import { firstOf } from '../recurrence/clause-kinds.ts'
import type { Clause, Excluded } from '../recurrence/types.ts'
import type { Setting } from '../schema.ts'

export interface Limits {
  from?: string
  until?: string
  count?: number
  except?: Except
  /** Holidays were left out, and nobody said which. */
  namelessHolidays: boolean
}

/** From when, until when, how often, and when not. */
export function readLimits(clauses: readonly Clause[], setting: Setting): Limits {
  const from = startOf(clauses, setting)
  const until = endOf(clauses, from, setting)
  const count = firstOf(clauses, 'count')?.count
  const excluded = clauses.flatMap((clause) => (clause.kind === 'except' ? clause.excluded : []))
  const except = exceptOf(excluded, setting)
  const begin = from ?? (count === undefined ? undefined : setting.now.getTime())
  return {
    ...(begin === undefined ? {} : { from: instantText(begin) }),
    ...(until === undefined ? {} : { until: instantText(until) }),
    ...(count === undefined ? {} : { count }),
    ...(except === undefined ? {} : { except }),
    namelessHolidays: excluded.some((item) => item.kind === 'holidays'),
  }
}

function startOf(clauses: readonly Clause[], setting: Setting): number | undefined {
  const clause = firstOf(clauses, 'start')
  const opening = firstOf(clauses, 'hours')
  const lasts = firstOf(clauses, 'for')?.duration
  // "for 2 hours starting at 3 pm" begins at the next 3 pm
  const opens = opening?.opens === true && lasts !== undefined && lasts.days + lasts.months === 0
  const moment =
    clause?.moment ?? (opens && opening.from !== undefined ? { time: opening.from, once: false } : undefined)
  if (moment === undefined || isRunning(moment, setting)) return undefined
  const extent = resolveExtent(moment, setting)
  return extent === null ? undefined : Date.parse(extent.from)
}

/** "from 1 June to 31 August" said in July: it has begun, and its end comes before its next beginning. */
function isRunning({ through, ...start }: Moment, setting: Setting): boolean {
  const begin = through === undefined ? null : resolveExtent(start, setting)
  const end = through === undefined ? null : resolveExtent(through, setting)
  if (begin === null || end === null || start.day?.kind !== 'date' || start.day.year !== undefined)
    return false
  return Date.parse(end.until) < Date.parse(begin.from)
}

function endOf(clauses: readonly Clause[], from: number | undefined, setting: Setting): number | undefined {
  const now = new Date(Math.max(from ?? 0, setting.now.getTime()))
  const later = { ...setting, now }
  const duration = firstOf(clauses, 'for')
  if (duration !== undefined) return afterDuration(now.getTime(), duration.duration, setting.zone)
  const clause = firstOf(clauses, 'until')
  const start = firstOf(clauses, 'start')
  const through = start?.moment.through
  const moment = clause?.moment ?? through
  const extent = moment === undefined ? null : resolveExtent(moment, later)
  if (extent === null) return undefined
  // what fires at the very time that was said belongs to it
  if (extent.from === extent.until) return Date.parse(extent.until) + 1000
  const isShort = clause === undefined ? start?.short === true : !clause.inclusive
  return Date.parse(isShort ? extent.from : extent.until)
}

/** Months and days by the calendar of the zone, the rest by the clock. */
function afterDuration(begin: number, duration: Duration, zone: string): number {
  const wall = wallAt(begin, zone)
  const day = addMonths(wall.day, duration.months) + duration.days
  return instantAt({ day, second: wall.second }, zone) + duration.ms
}

function exceptOf(excluded: readonly Excluded[], setting: Setting): Except | undefined {
  const days = excluded.flatMap((item) => (item.kind === 'weekdays' ? item.days : []))
  const months = excluded.flatMap((item) => (item.kind === 'months' ? item.months : []))
  const dates = excluded.flatMap((item) => (item.kind === 'day' ? excludedDates(item, setting) : []))
  if (days.length + months.length + dates.length === 0) return undefined
  return {
    ...(days.length > 0 ? { weekdays: weekdayNames(days) } : {}),
    ...(months.length > 0 ? { months: [...new Set(months)] } : {}),
    ...(dates.length > 0 ? { dates: [...new Set(dates)] } : {}),
  }
}

/** "24 December" is left out each year; "tomorrow" once. */
function excludedDates({ day }: Extract<Excluded, { kind: 'day' }>, setting: Setting): string[] {
  if (day.kind === 'date' && day.year === undefined) return [`${twoDigits(day.month)}-${twoDigits(day.day)}`]
  const today = wallAt(setting.now.getTime(), setting.zone).day
  const stretch = resolveDay(day, { today, isTodayOver: false })
  if (stretch === null) return []
  const length = Math.min(stretch.last - stretch.first + 1, 366)
  if (day.kind === 'holiday' && day.year === undefined && length === 1) {
    const { month, day: number } = calendarDay(stretch.first)
    return [`${twoDigits(month)}-${twoDigits(number)}`]
  }
  return Array.from({ length }, (_, index) => isoDate(stretch.first + index))
}

export function weekdayNames(days: readonly number[]): Weekday[] {
  return weekdays.filter((_, index) => days.includes(index + 1))
}
