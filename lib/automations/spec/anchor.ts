import { offsetAt } from '#lib/schedules/clock/zone-offsets.ts'

const hourMs = 3_600_000

/**
 * The first instant of an interval that nobody gave a phase: the next round time on the wall. Every 15 minutes begins at
 * a quarter of an hour, every 2 hours or 3 days at a full one, every 7 minutes at a full minute.
 */
export function anchorFor({ everyMs, zone }: { everyMs: number; zone: string }, now: Date): string {
  const grain = greatestCommonDivisor(everyMs, hourMs)
  const offset = offsetAt(zone, now.getTime())
  const wall = Math.ceil((now.getTime() + offset) / grain) * grain
  return new Date(wall - offset).toISOString()
}

const greatestCommonDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestCommonDivisor(other, one % other)
