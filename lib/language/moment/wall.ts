import { instantOfWall } from '#lib/schedules/clock/wall-clock.ts'
import { offsetAt } from '#lib/schedules/clock/zone-offsets.ts'
import { isoDate, twoDigits } from './calendar.ts'
import { offsetOfZone } from './zone-name.ts'

const dayMs = 86_400_000

/** A clock on the wall: the day, and the seconds since its midnight. */
export interface WallTime {
  day: number
  second: number
}

/** What a clock on the wall of the zone shows. The zone may be an offset such as "-02:00". */
export function wallAt(ms: number, zone: string): WallTime {
  const offset = offsetOfZone(zone)
  const shown = ms + (offset === null ? offsetAt(zone, ms) : offset * 60_000)
  const day = Math.floor(shown / dayMs)
  return { day, second: Math.floor((shown - day * dayMs) / 1000) }
}

/** The instant at which the wall of the zone shows it. */
export function instantAt({ day, second }: WallTime, zone: string): number {
  const wallMs = day * dayMs + second * 1000
  const offset = offsetOfZone(zone)
  return offset === null ? instantOfWall(zone, wallMs) : wallMs - offset * 60_000
}

/** "2026-12-24T09:00", with seconds where there are any */
export function wallText({ day, second }: WallTime): string {
  const seconds = second % 60 === 0 ? '' : `:${twoDigits(second % 60)}`
  return `${isoDate(day)}T${clockText(second)}${seconds}`
}

/** "09:00" */
export function clockText(second: number): string {
  return `${twoDigits(Math.floor(second / 3600))}:${twoDigits(Math.floor(second / 60) % 60)}`
}

/** "2026-12-24T08:00:00Z" */
export function instantText(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z')
}
