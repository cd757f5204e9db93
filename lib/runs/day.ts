import { offsetAt } from '#lib/schedules/clock/zone-offsets.ts'

const dayMs = 86_400_000

/** When the day of a zone began that holds an instant. */
export function dayStart(zone: string, instant: Date): Date {
  const ms = instant.getTime()
  const wallMidnight = floorToDay(ms + offsetAt(zone, ms))
  return instantOf(zone, wallMidnight)
}

export function nextDayStart(zone: string, instant: Date): Date {
  const ms = instant.getTime()
  return instantOf(zone, floorToDay(ms + offsetAt(zone, ms)) + dayMs)
}

export function monthStart(zone: string, instant: Date): Date {
  const wall = new Date(instant.getTime() + offsetAt(zone, instant.getTime()))
  return instantOf(zone, Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), 1))
}

const floorToDay = (wall: number) => Math.floor(wall / dayMs) * dayMs

function instantOf(zone: string, wall: number): Date {
  // The offset may have changed since midnight: the second look takes the one that holds there.
  const guess = wall - offsetAt(zone, wall)
  return new Date(wall - offsetAt(zone, guess))
}
