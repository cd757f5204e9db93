import { dayMs } from '../clock/calendar.ts'
import { nextTransition, offsetAt, segmentAt } from '../clock/zone-offsets.ts'
import { firesBetween } from '../fires-between.ts'
import { nextFire } from '../next-fire.ts'
import type { Timing } from '../schema.ts'
import { type Format, secondOfWall, zoneName } from '../words/describe-format.ts'
import { duration, listed } from '../words/describe-words.ts'

const mostDays = 60
const mostFires = 12_000
const mostNamed = 3

interface Stretch {
  from: number
  to: number
}

/** Hours of another zone move against the schedule's clock: "from then on no run falls inside its hours (UTC)". */
export function noteOfMovedHours(timing: Timing, at: number, format: Format): string | null {
  const { schedule, windows } = timing
  if (!windows || windows.zone === schedule.zone) return null
  const apart = (ms: number) => offsetAt(schedule.zone, ms) - offsetAt(windows.zone, ms)
  const moved = apart(at) - apart(at - 1)
  if (moved === 0) return null
  const following = [schedule.zone, windows.zone].map(
    (zone) => nextTransition(zone, at)?.at ?? at + mostDays * dayMs,
  )
  const earlier = [schedule.zone, windows.zone].map((zone) => segmentAt(zone, at - 1).start)
  const before = { from: Math.max(...earlier, at - mostDays * dayMs), to: at }
  const after = { from: at, to: Math.min(...following, at + mostDays * dayMs) }
  const hours = `its hours (${zoneName(windows.zone)})`
  const clocks = [before, after].map((stretch) => clocksOf(timing, stretch))
  const [last, next] = clocks
  if (!last || !next)
    return `${hours} then come ${duration(Math.abs(moved))} ${moved > 0 ? 'later' : 'earlier'} by ${zoneName(schedule.zone)}`
  const meant = [before, after].every((stretch) => isMeantIn(timing, stretch))
  if (!meant || sameClocks(last, next)) return null
  if (next.length === 0)
    return `from then on no run falls inside ${hours}${nextFire(timing, new Date(at)) ? ' until clocks change again' : ''}`
  const named = (seconds: readonly number[]) => namedClocks(seconds, format)
  if (last.length === 0) return `from then on runs fall inside ${hours} again, ${named(next)}`
  return `${hours} move against it, so from then on runs come ${named(next)} instead of ${named(last)}`
}

const isMeantIn = ({ schedule }: Timing, { from, to }: Stretch): boolean =>
  firesBetween({ schedule }, new Date(from), new Date(to), 1).length > 0

/** The times of day at which it runs, in order; null when there are too many to look at. */
function clocksOf(timing: Timing, { from, to }: Stretch): number[] | null {
  const { zone } = timing.schedule
  const weekFrom = Math.max(from, to - 14 * dayMs)
  const week = firesBetween(timing, new Date(weekFrom), new Date(to), mostFires)
  if (week.length === mostFires) return null
  const fires = week.length > 0 ? week : firesBetween(timing, new Date(from), new Date(to), mostFires)
  const seconds = fires.map((fire) => secondOfWall(fire.getTime() + offsetAt(zone, fire.getTime())))
  return [...new Set(seconds)].sort((a, b) => a - b)
}

const sameClocks = (one: readonly number[], other: readonly number[]): boolean => one.join() === other.join()

function namedClocks(seconds: readonly number[], { clock }: Format): string {
  if (seconds.length <= mostNamed) return `at ${listed(seconds.map(clock))}`
  return `between ${clock(seconds[0] ?? 0)} and ${clock(seconds.at(-1) ?? 0)}`
}
