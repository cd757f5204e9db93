import { dayMs } from './clock/calendar.ts'
import { segmentAt } from './clock/zone-offsets.ts'
import { isAnswerable } from './fires/fire-range.ts'
import { firesOf } from './fires/timing-fires.ts'
import { dayGap } from './gaps/day-gap.ts'
import { daySetsOf } from './gaps/day-sets.ts'
import { walkedGap } from './gaps/walked-gap.ts'
import type { CronSchedule, Refusal, Schedule, Timing } from './schema.ts'

// Of the coming fires, and of those on each different kind of day where windows or a count decide.
const mostFires = 400
const longestMs = 8 * 366 * dayMs
const mostOfDays = 3000

/**
 * The smallest distance of two fires that follow each other, lateness and changes of clocks aside; null when it fires
 * less than twice. Of an interval or a heartbeat the next 400 fires or eight years decide, of a calendar also each kind
 * of day that 28 years bring.
 */
export function shortestGapMs(timing: Timing, from: Date): number | null {
  const { schedule } = timing
  if (schedule.kind === 'at' || !isAnswerable(from)) return null
  const { jitterMs: _, ...exact } = schedule
  const begin = Math.max(from.getTime(), schedule.from === undefined ? -Infinity : Date.parse(schedule.from))
  const fires = firesOf({ ...timing, schedule: exact })
  const walk = { fires, zone: clockOf(exact), from: begin, until: begin + longestMs, most: mostFires }
  const coming = walkedGap(walk)
  const first = fires.next(begin - 1)
  const second = first === null ? null : fires.next(first)
  if (first === null || second === null) return null

  const least = schedule.kind === 'cron' ? Math.min(coming, gapOfDays(timing, schedule, walk)) : coming
  // two fires in all, one of them moved, or more than eight years apart
  return least === Number.POSITIVE_INFINITY ? second - first : least
}

/** The wall clock that decides; an interval has none. */
function clockOf(schedule: Exclude<Schedule, { kind: 'at' }>): string | null {
  if (schedule.kind === 'every') return null
  return schedule.kind === 'cron' ? schedule.zone : (schedule.alignZone ?? 'UTC')
}

/** By the fields alone, unless more than the fields decides which of a day's times remain. */
function gapOfDays(timing: Timing, schedule: CronSchedule, walk: Parameters<typeof walkedGap>[0]): number {
  const sets = daySetsOf(schedule, walk.from)
  const until = schedule.until === undefined ? Number.POSITIVE_INFINITY : Date.parse(schedule.until)
  const most = Math.floor(mostOfDays / sets.length)
  const gaps = sets.map((set) => {
    const from = set.day * dayMs - segmentAt(schedule.zone, set.day * dayMs).offset
    const whole = from >= walk.from && from + 2 * dayMs <= until
    if (whole && timing.windows === undefined && schedule.count === undefined) return dayGap(set) * 1000
    return walkedGap({ ...walk, from: Math.max(from, walk.from), until: from + dayMs, most })
  })
  return Math.min(...gaps)
}

/** Refuses what runs more often than a minimum interval allows. */
export function refuseFaster(timing: Timing, minimumMs: number, from: Date): Refusal | null {
  const gap = shortestGapMs(timing, from)
  if (gap === null || gap >= minimumMs) return null
  const field = timing.schedule.kind === 'cron' ? 'expression' : 'everyMs'
  return {
    field,
    message: `This runs again after ${inWords(gap)}. The shortest interval allowed is ${inWords(minimumMs)}; space the runs further apart.`,
  }
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

function inWords(ms: number): string {
  const [unit, size] = units.find(([, size]) => ms % size === 0) ?? ['second', 1000]
  const count = Math.round((ms / size) * 10) / 10
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
