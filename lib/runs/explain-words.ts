// Moments and lengths of time as the sentences of an explanation say them.

import { offsetAt } from '#lib/schedules/clock/zone-offsets.ts'
import { weekdays } from '#lib/schedules/weekdays.ts'
import {
  dateOfWall,
  type Format,
  formatFor,
  secondOfWall,
  zoneName,
} from '#lib/schedules/words/describe-format.ts'
import { weekdayNames } from '#lib/schedules/words/describe-words.ts'

/** For whom, where and when something is told. */
export interface Telling {
  now: Date
  /** Whose clock is meant. */
  zone: string
  locale: string
}

const dayMs = 86_400_000

/** "at 09:00" of today, "on Wednesday 21 October at 09:00" of another day, with the year where it is another one. */
export function momentInWords(at: Date, { now, zone, locale }: Telling): string {
  const format = formatFor(locale)
  const wall = wallOf(at, zone)
  const time = `at ${format.clock(secondOfWall(wall))}`
  const today = wallOf(now, zone)
  if (Math.floor(wall / dayMs) === Math.floor(today / dayMs)) return time
  return `on ${dateInWords(wall, { today, format })} ${time}`
}

/** The same without its preposition: "09:00", "Wednesday 21 October at 09:00". */
export const bareMoment = (at: Date, telling: Telling): string =>
  momentInWords(at, telling).replace(/^(at|on) /, '')

/** "09:00", of a moment whose day is known. */
export const clockInWords = (at: Date, { zone, locale }: Telling): string =>
  formatFor(locale).clock(secondOfWall(wallOf(at, zone)))

/** "Wednesday 21 October". */
export function dayInWords(at: Date, { now, zone, locale }: Telling): string {
  return dateInWords(wallOf(at, zone), { today: wallOf(now, zone), format: formatFor(locale) })
}

/** "Vienna time". */
export const zoneInWords = ({ zone }: Telling): string => zoneName(zone)

/** "0.4 s", "42 s", "3 min 20 s", "2 h 5 min", "3 days". */
export function spanInWords(ms: number): string {
  const seconds = Math.max(0, ms) / 1000
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  if (seconds < 59.5) return `${Math.round(seconds)} s`
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return whole % 60 === 0 ? `${minutes} min` : `${minutes} min ${whole % 60} s`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} days`
}

const wallOf = (at: Date, zone: string) => at.getTime() + offsetAt(zone, at.getTime())

function dateInWords(wall: number, { today, format }: { today: number; format: Format }): string {
  const { day, month, year } = dateOfWall(wall)
  const isThisYear = year === dateOfWall(today).year
  const weekday = weekdayNames[weekdays[(new Date(wall).getUTCDay() + 6) % 7] ?? 'mon']
  return `${weekday} ${format.date({ day, month, ...(isThisYear ? {} : { year }) })}`
}
