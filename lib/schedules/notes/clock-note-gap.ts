import { dayMs } from '../clock/calendar.ts'
import type { Transition } from '../clock/zone-offsets.ts'
import { ownCounts } from '../counting/count-own.ts'
import { cronTimes } from '../cron/cron-times.ts'
import { parseCron } from '../cron/parse-cron.ts'
import { bothDays, daysInStride, daysLeftBy } from '../fires/admitted-days.ts'
import { isDue } from '../is-due.ts'
import type { CronSchedule, Schedule, Timing } from '../schema.ts'
import { type Format, secondOfWall } from '../words/describe-format.ts'
import { listed } from '../words/describe-words.ts'

interface Meant {
  /** By the wall clock, as if it were UTC. */
  walls: number[]
  fixed: boolean
}

/** "the 02:30 run happens at 03:00" */
export function noteOfGap(timing: Timing, change: Transition, format: Format): string | null {
  const [from, to] = [change.at + change.before, change.at + change.after]
  const { walls, fixed } = meantWithin(timing.schedule, from, to)
  if (walls.length === 0 || !isDue(timing, new Date(change.at))) return null
  const clock = (wall: number) => format.clock(secondOfWall(wall))
  const end = clock(to)
  if (firesByItself(timing.schedule, change.at)) {
    // what follows real time goes on as ever; what is meant for a clock loses a run
    return fixed ? `the ${listed([...walls, to].map(clock))} runs become one, at ${end}` : null
  }
  const [first = from] = walls
  if (walls.length === 1) return `the ${clock(first)} run happens at ${end}`
  if (walls.length < 4) return `the ${listed(walls.map(clock))} runs become one, at ${end}`
  return `the runs from ${clock(first)} to ${clock(walls.at(-1) ?? first)} become one, at ${end}`
}

function firesByItself(schedule: Schedule, at: number): boolean {
  return schedule.kind !== 'at' && ownCounts(schedule).count(at, at + 1000) > 0
}

function meantWithin(schedule: Schedule, from: number, to: number): Meant {
  if (schedule.kind === 'cron') return meantByCron(schedule, from, to)
  if (schedule.kind === 'heartbeat') return { walls: beatsWithin(schedule.everyMs, from, to), fixed: false }
  const wall = schedule.kind === 'at' ? Date.parse(`${schedule.at}Z`) : Number.NaN
  return { walls: wall >= from && wall < to ? [wall] : [], fixed: true }
}

function meantByCron({ expressions, stride, except }: CronSchedule, from: number, to: number): Meant {
  const admitted = bothDays(daysInStride(stride), daysLeftBy(except))
  const walls = new Set<number>()
  let fixed = false
  for (const parsed of expressions.map(parseCron)) {
    if (!parsed.ok) continue
    const times = cronTimes(parsed.cron, admitted)
    for (let wall = times.next(from); wall !== null && wall < to; wall = times.next(wall + 1)) {
      walls.add(wall)
      fixed ||= !parsed.cron.intervalLike
    }
  }
  return { walls: [...walls].sort((a, b) => a - b), fixed }
}

function beatsWithin(everyMs: number, from: number, to: number): number[] {
  const walls: number[] = []
  for (let wall = Math.ceil(from / 60_000) * 60_000; wall < to; wall += 60_000) {
    const since = everyMs < dayMs ? wall % dayMs : wall
    if (since % everyMs === 0) walls.push(wall)
  }
  return walls
}
