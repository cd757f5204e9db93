import { Temporal } from 'temporal-polyfill'
import { isAnswerable, latestAnswer } from '#lib/schedules/fires/fire-range.ts'
import { UsageError } from './usage-error.ts'

/** An instant for programs: UTC, with milliseconds only where there are any. */
export const isoInstant = (instant: Date): string => instant.toISOString().replace('.000Z', 'Z')

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

const clock = ({ hour, minute, second }: Temporal.ZonedDateTime) =>
  `${two(hour)}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`
const weekday = ({ dayOfWeek }: Temporal.ZonedDateTime) => weekdays[dayOfWeek - 1]

/** An instant for people: "Fri 20 Nov 2026, 09:00 (08:00 UTC)", with UTC's weekday where it is another. */
export function spokenInstant(instant: Date, zone: string): string {
  const utc = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO('UTC')
  const local = utc.withTimeZone(zone)
  const date = `${weekday(local)} ${local.day} ${months[local.month - 1]} ${local.year}`
  if (zone === 'UTC') return `${date}, ${clock(local)} UTC`
  const otherDay = local.day === utc.day ? '' : `${weekday(utc)} `
  return `${date}, ${clock(local)} (${otherDay}${clock(utc)} UTC)`
}

/** The same time of day so many days later, whatever clocks do in between. */
export function daysAfter(instant: Date, days: number, zone: string): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  return new Date(local.add({ days }).epochMilliseconds)
}

const lastYear = new Date(latestAnswer).getUTCFullYear() - 1

/** An instant as it was typed: with Z or an offset; without, what a clock on the wall of the zone shows. */
export function readInstant(text: string, { zone, field }: { zone: string; field: string }): Date {
  const instant = attempt(() => Temporal.Instant.from(text).epochMilliseconds)
  const wall = () => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
  const ms = instant ?? attempt(wall)
  if (ms === null)
    throw new UsageError(
      `"${text}" is no moment. Write it like 2026-12-24T08:00:00Z, or 2026-12-24T09:00.`,
      field,
    )
  const moment = new Date(ms)
  if (!isAnswerable(moment))
    throw new UsageError(
      `"${text}" is out of range. Give a moment from the year 1 to the year ${lastYear}.`,
      field,
    )
  return moment
}

function attempt(read: () => number): number | null {
  try {
    return read()
  } catch {
    return null
  }
}
