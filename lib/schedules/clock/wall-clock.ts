import type { Fires } from '../fires/fires.ts'
import { dayMs } from './calendar.ts'
import { segmentAt } from './zone-offsets.ts'

// Times of a wall clock are milliseconds as if the clock showed UTC.

/** Which times of a wall clock are meant, whatever its zone. */
export interface WallTimes {
  /** Fixed: in an overlap only the first pass counts. Otherwise both do. */
  once: boolean
  /** At or after. */
  next(wall: number): number | null
  /** At or before. */
  previous(wall: number): number | null
}

// More than any two offsets differ by. Whole stretches without a meant time are passed in one stride.
const marginMs = 2 * dayMs
const mostSteps = 2000

/**
 * The instants at which a clock of the zone shows a meant time. What falls in a gap happens once, at the gap's end.
 */
export const onWallClock = (zone: string, times: WallTimes): Fires => ({
  next(after) {
    let at = after + 1
    for (let step = 0; step < mostSteps; step++) {
      const { start, end, offset, skipped, repeatedUntil } = segmentAt(zone, at)
      if (skipped > 0 && at === start) {
        const meant = times.next(start + offset - skipped)
        if (meant !== null && meant < start + offset) return start
      }
      const from = times.once && at < repeatedUntil ? repeatedUntil : at
      const meant = from < end ? times.next(from + offset) : from + offset
      if (meant === null) return null
      if (from < end && meant - offset < end) return meant - offset
      const turnsBack = end + segmentAt(zone, end).offset < from + offset
      at = turnsBack || from >= end ? end : Math.max(end, meant - offset - marginMs)
    }
    return null
  },
  previous(before) {
    let at = before - 1
    for (let step = 0; step < mostSteps; step++) {
      const { start, offset, skipped, repeatedUntil } = segmentAt(zone, at)
      const first = times.once ? Math.max(start, repeatedUntil) : start
      const meant = at >= first ? times.previous(at + offset) : null
      if (meant !== null && meant - offset >= first) return meant - offset
      if (skipped > 0) {
        const inGap = times.previous(start + offset - 1)
        if (inGap !== null && inGap >= start + offset - skipped) return start
      }
      const turnedBack = start + segmentAt(zone, start - 1).offset > at + offset
      if (turnedBack || at < first) {
        at = start - 1
        continue
      }
      if (meant === null) return null
      at = Math.min(start - 1, meant - offset + marginMs)
    }
    return null
  },
})

/**
 * The instant at which a clock of the zone shows a time: of two the first, and in a gap the gap's end.
 */
export function instantOfWall(zone: string, wall: number): number {
  const only: WallTimes = {
    once: true,
    next: (from) => (from <= wall ? wall : null),
    previous: (from) => (from >= wall ? wall : null),
  }
  return onWallClock(zone, only).next(wall - marginMs) ?? wall
}
