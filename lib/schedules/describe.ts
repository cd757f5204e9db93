import type { AtSchedule, EverySchedule, Schedule, Timing } from './schema.ts'
import { cronInWords } from './words/describe-cron.ts'
import { type Format, formatFor, secondOfWall, wallClock, zoneName } from './words/describe-format.ts'
import { heartbeatInWords } from './words/describe-heartbeat.ts'
import { exactMoment, limitsInWords } from './words/describe-limits.ts'
import { windowsInWords } from './words/describe-windows.ts'
import { everyDuration } from './words/describe-words.ts'

/** One plain English sentence; the locale decides the clock and the order of dates: "Every weekday at 09:00, Vienna time". */
export function describe(timing: Timing, locale: string): string {
  const { schedule, windows } = timing
  const format = formatFor(locale)
  const parts = [
    ...bodyOf(schedule, format),
    ...(windows ? windowsInWords(windows, schedule.zone, format) : []),
  ]
  const sentence = parts.join(', ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function bodyOf(schedule: Schedule, format: Format): string[] {
  const zone = zoneName(schedule.zone)
  if (schedule.kind === 'at') return [onceInWords(schedule, format), zone]
  const limits = limitsInWords(schedule, format)
  if (schedule.kind === 'every') return [everyInWords(schedule, format), zone, ...limits]
  if (schedule.kind === 'heartbeat') return [heartbeatInWords(schedule), ...limits]
  return [cronInWords(schedule, format), zone, ...limits]
}

function onceInWords({ at, zone }: AtSchedule, format: Format): string {
  const wall = at.endsWith('Z') ? wallClock(at, zone) : Date.parse(`${at}Z`)
  return `once, on ${format.weekdayAndDate(wall)} at ${format.clock(secondOfWall(wall))}`
}

// A start that is one of its instants tells the phase already.
function everyInWords({ everyMs, anchor, zone, from }: EverySchedule, format: Format): string {
  const every = everyDuration(everyMs)
  const startTells = from !== undefined && (Date.parse(from) - Date.parse(anchor)) % everyMs === 0
  return startTells ? every : `${every}, counted from ${exactMoment(anchor, zone, format)}`
}
