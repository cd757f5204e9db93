import { instantOf } from './fires/own-fires.ts'
import { nextFire } from './next-fire.ts'
import type { AtSchedule, EverySchedule, Timing } from './schema.ts'
import { cronInWords } from './words/describe-cron.ts'
import {
  type Format,
  formatFor,
  secondOfWall,
  wallClock,
  weekdayOfWall,
  zoneName,
} from './words/describe-format.ts'
import { heartbeatInWords, openingsInWords } from './words/describe-heartbeat.ts'
import { exactMoment, limitsInWords } from './words/describe-limits.ts'
import { windowsInWords } from './words/describe-windows.ts'
import { everyDuration } from './words/describe-words.ts'

/** One plain English sentence; the locale decides the clock and the order of dates: "Every weekday at 09:00, Vienna time". */
export function describe(timing: Timing, locale: string): string {
  const format = formatFor(locale)
  const sentence = partsOf(timing, format).join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function partsOf({ schedule, windows }: Timing, format: Format): string[] {
  const zone = zoneName(schedule.zone)
  const hours = windows ? windowsInWords(windows, schedule.zone, format) : []
  if (schedule.kind === 'at')
    return [...onceInWords({ schedule, ...(windows && { windows }) }, format), ...hours]
  const limits = limitsInWords({ schedule, windows }, format)
  if (schedule.kind === 'every') return [everyInWords(schedule, format), zone, ...limits, ...hours]
  if (schedule.kind === 'cron') return [cronInWords(schedule, format), zone, ...limits, ...hours]
  const beats = heartbeatInWords(schedule, format)
  const needsZone = limits.length > 0 || windows?.zone === schedule.zone
  const other = needsZone && zoneName(beats.zone) !== zone
  return [
    beats.words,
    ...(other ? [`dates and hours by ${zone}`] : []),
    ...limits,
    ...hours,
    ...openingsInWords(schedule.everyMs, windows),
  ]
}

/** An instant that its windows move is told by where it goes. */
function onceInWords({ schedule, windows }: Timing & { schedule: AtSchedule }, format: Format): string[] {
  const { zone } = schedule
  const asked = instantOf(schedule)
  const moved = windows ? nextFire({ schedule, windows }, new Date(asked - 1)) : null
  const fire = windows && moved ? moved.getTime() : asked
  const meant = schedule.at.endsWith('Z') ? momentOf(asked, zone, format) : wallMoment(schedule.at, format)
  if (windows && !moved) return [`never, because ${meant} is outside its hours`, zoneName(zone)]
  if (fire === asked) return [`once, on ${meant}`, zoneName(zone)]
  return [
    `once, on ${momentOf(fire, zone, format)}`,
    `${zoneName(zone)} (asked for ${meant}, outside its hours)`,
  ]
}

const momentOf = (instant: number, zone: string, format: Format): string => {
  const iso = new Date(instant).toISOString()
  return `${weekdayOfWall(wallClock(iso, zone))}${format.afterWeekday} ${exactMoment(iso, zone, format)}`
}

function wallMoment(at: string, format: Format): string {
  const wall = Date.parse(`${at}Z`)
  return `${format.weekdayAndDate(wall)} at ${format.clock(secondOfWall(wall))}`
}

// A start that is one of its instants tells the phase already.
function everyInWords({ everyMs, anchor, zone, from }: EverySchedule, format: Format): string {
  const every = everyDuration(everyMs)
  const startTells = from !== undefined && (Date.parse(from) - Date.parse(anchor)) % everyMs === 0
  return startTells ? every : `${every}, counted from ${exactMoment(anchor, zone, format)}`
}
