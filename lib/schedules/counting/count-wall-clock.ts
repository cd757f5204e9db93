import { dayMs } from '../clock/calendar.ts'
import { segmentAt } from '../clock/zone-offsets.ts'
import type { SecondsBefore } from './count-seconds.ts'
import type { OwnCounts } from './own-counts.ts'

/** What a day of a wall clock holds. A second pass through an overlap may hold less. */
export interface DayClocks {
  on(day: number, pass: 'first' | 'second'): SecondsBefore | null
}

/** Counts without listing: a subtraction for each day, and for each side of a change of clocks. */
export function countsOnWallClock(zone: string, clocks: DayClocks): OwnCounts {
  return {
    count(from, to) {
      let sum = 0
      for (let at = from; at < to; ) {
        const { end, offset, repeatedUntil } = segmentAt(zone, at)
        const pass = at < repeatedUntil ? 'second' : 'first'
        const day = Math.floor((at + offset) / dayMs)
        const edge = pass === 'second' ? Math.min(end, repeatedUntil) : end
        const next = Math.min(to, edge, (day + 1) * dayMs - offset)
        sum += countOf(clocks.on(day, pass), at + offset - day * dayMs, next + offset - day * dayMs)
        at = next
      }
      return sum
    },
    daysMovedTo(at) {
      const { start, offset, skipped } = segmentAt(zone, at)
      if (skipped === 0 || at !== start) return []
      const shown = start + offset
      const today = Math.floor(shown / dayMs)
      const second = shown - today * dayMs
      if (countOf(clocks.on(today, 'first'), second, second + 1000) > 0) return []
      const days: number[] = []
      for (let day = Math.floor((shown - skipped) / dayMs); day <= today; day++) {
        const begin = Math.max(0, shown - skipped - day * dayMs)
        const end = Math.min(dayMs, shown - day * dayMs)
        if (countOf(clocks.on(day, 'first'), begin, end) > 0) days.push(day)
      }
      return days
    },
    steadyUntil: (at) => segmentAt(zone, at).end,
  }
}

/** Fires are at whole seconds; the times are milliseconds of a day. */
function countOf(before: SecondsBefore | null, from: number, to: number): number {
  if (before === null || to <= from) return 0
  return (before[Math.ceil(to / 1000)] ?? 0) - (before[Math.ceil(from / 1000)] ?? 0)
}
