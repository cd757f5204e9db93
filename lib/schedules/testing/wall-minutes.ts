import { Temporal } from 'temporal-polyfill'

const dayMs = 86_400_000
const minuteMs = 60_000

/** By how much the zone's clock is ahead of UTC in each minute of a UTC day, as Temporal tells it. */
export interface WallMinutes {
  /** Of the minute before midnight, then of the 1,440 minutes of the day. */
  offsets: Float64Array
  constant: boolean
}

const known = new Map<string, WallMinutes>()

export function wallMinutes(zone: string, utcDay: number): WallMinutes {
  const key = `${zone} ${utcDay}`
  const found = known.get(key)
  if (found) return found
  if (known.size > 2000) known.clear()
  const made = askMinutes(zone, utcDay * dayMs)
  known.set(key, made)
  return made
}

const wallAt = (zone: string, ms: number) =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)

/** Of the minute that the instant lies in. */
export function offsetAt(zone: string, ms: number): number {
  const day = Math.floor(ms / dayMs)
  return wallMinutes(zone, day).offsets[Math.floor((ms - day * dayMs) / minuteMs) + 1] ?? 0
}

const offsetMs = (zone: string, ms: number): number => wallAt(zone, ms).offsetNanoseconds / 1e6

function askMinutes(zone: string, start: number): WallMinutes {
  const dayBefore = wallAt(zone, start - minuteMs)
  const change = dayBefore.getTimeZoneTransition('next')
  const constant = !change || change.epochMilliseconds >= start + dayMs
  const offset = dayBefore.offsetNanoseconds / 1e6
  const offsets = new Float64Array(1441).fill(offset)
  if (!constant)
    for (let minute = -1; minute < 1440; minute++)
      offsets[minute + 1] = offsetMs(zone, start + minute * minuteMs)
  return { offsets, constant }
}
