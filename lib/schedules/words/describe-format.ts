// What a locale decides in an English sentence: the clock of 12 or 24 hours, and whether the month leads.

import { offsetAt } from '../clock/zone-offsets.ts'
import { weekdays } from '../weekdays.ts'
import { monthName, weekdayNames } from './describe-words.ts'

export interface Format {
  /** Seconds since midnight; 86,400 is midnight again. */
  clock(secondOfDay: number): string
  /** "4 December 2026", "4 December" without a year. */
  date(date: { day: number; month: number; year?: number }): string
  /** The comma of "Friday, December 4". */
  afterWeekday: string
  /** Of a wall clock's time. */
  weekdayAndDate(wall: number): string
}

// To ask Intl takes longer than all else that a sentence needs.
const formats = new Map<string, Format>()
const mostFormats = 100

export function formatFor(locale: string): Format {
  const known = formats.get(locale)
  if (known) return known
  if (formats.size >= mostFormats) formats.clear()
  const made = makeFormat(isLocale(locale) ? locale : 'en-GB')
  formats.set(locale, made)
  return made
}

function makeFormat(locale: string): Format {
  const halfDays = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true
  const monthLeads = leadsWithMonth(locale)
  const date: Format['date'] = ({ day, month, year }) => {
    const dayAndMonth = monthLeads ? `${monthName(month)} ${day}` : `${day} ${monthName(month)}`
    if (year === undefined) return dayAndMonth
    return monthLeads ? `${dayAndMonth}, ${year}` : `${dayAndMonth} ${year}`
  }
  return {
    clock: halfDays ? clockOf12 : clockOf24,
    date,
    afterWeekday: monthLeads ? ',' : '',
    weekdayAndDate: (wall) => `${weekdayOfWall(wall)}${monthLeads ? ',' : ''} ${date(dateOfWall(wall))}`,
  }
}

function isLocale(locale: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
  } catch {
    return false
  }
}

// English has no date that leads with the year, so such locales read the day first.
function leadsWithMonth(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' })
    .formatToParts(0)
    .map((part) => part.type)
    .filter((type) => type !== 'literal')
  return parts[0] === 'month'
}

const two = (number: number): string => String(number).padStart(2, '0')

function clockOf24(secondOfDay: number): string {
  const { hour, minute, second } = partsOf(secondOfDay)
  return `${two(hour)}:${two(minute)}${second > 0 ? `:${two(second)}` : ''}`
}

function clockOf12(secondOfDay: number): string {
  const { hour, minute, second } = partsOf(secondOfDay)
  const clock = `${hour % 12 || 12}:${two(minute)}${second > 0 ? `:${two(second)}` : ''}`
  return `${clock} ${hour < 12 ? 'AM' : 'PM'}`
}

function partsOf(secondOfDay: number) {
  return {
    hour: Math.floor(secondOfDay / 3600) % 24,
    minute: Math.floor(secondOfDay / 60) % 60,
    second: secondOfDay % 60,
  }
}

/** Of a wall clock's time in milliseconds, as if it were UTC. */
export const secondOfWall = (wall: number): number => ((Math.floor(wall / 1000) % 86_400) + 86_400) % 86_400

export const weekdayOfWall = (wall: number): string =>
  weekdayNames[weekdays[(new Date(wall).getUTCDay() + 6) % 7] ?? 'mon']

/** "09:00" as it is written in a schedule. */
export function secondOfClockTime(text: string): number {
  const [hour = '0', minute = '0'] = text.split(':')
  return Number(hour) * 3600 + Number(minute) * 60
}

/** What a clock of the zone shows, in milliseconds as if it were UTC. */
export function wallClock(instant: string, zone: string): number {
  const ms = Date.parse(instant)
  return ms + offsetAt(zone, ms)
}

export function dateOfWall(wall: number): { day: number; month: number; year: number } {
  const date = new Date(wall)
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1, year: date.getUTCFullYear() }
}

const areas = /^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\//

/** "Vienna time" where the name holds a city, otherwise the zone as it is written. */
export function zoneName(zone: string): string {
  if (/^((Etc\/)?(UTC|UCT|Zulu|Universal)|Etc\/GMT|GMT)$/i.test(zone)) return 'UTC'
  const offset = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone)
  // The sign of these names is turned around: Etc/GMT+5 is five hours behind.
  if (offset) return `UTC${offset[1] === '+' ? '-' : '+'}${offset[2]}`
  if (!areas.test(zone)) return `${zone} time`
  return `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`
}
