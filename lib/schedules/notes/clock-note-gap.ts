import { dayMs } from '../clock/calendar.ts'
import { offsetAt, type Transition } from '../clock/zone-offsets.ts'
import { ownCounts } from '../counting/count-own.ts'
import { cronTimes } from '../cron/cron-times.ts'
import { parseCron } from '../cron/parse-cron.ts'
import { bothDays, daysInStride, daysLeftBy } from '../fires/admitted-days.ts'
import { openTime } from '../fires/open-time.ts'
import { isDue } from '../is-due.ts'
import { nextFire } from '../next-fire.ts'
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
  const { schedule } = timing
  const [from, to] = [change.at + change.before, change.at + change.after]
  const { walls, fixed } = meantWithin(schedule, from, to)
  if (walls.length === 0) return null
  const end = format.clock(secondOfWall(to))
  const inHours = walls.filter((wall) => isOpenOnOtherDays(timing, wall, change))
  if (!isDue(timing, new Date(change.at))) {
    return inHours.length > 0 && isClosedBy(timing, change.at)
      ? `${namedRuns(inHours, 'does', format)} not happen, because ${end} is outside its hours`
      : null
  }
  if (firesByItself(schedule, change.at)) {
    // what follows real time goes on as ever; what is meant for a clock loses a run
    return fixed && inHours.length > 0
      ? `${mergedRuns([...inHours, to], format)} become one, at ${end}`
      : null
  }
  if (schedule.kind === 'at' || inHours.length > 0)
    return movedRuns(inHours.length > 0 ? inHours : walls, change, format)
  return `${namedRuns(walls, 'happens', format)} at ${end}, though otherwise outside its hours`
}

function movedRuns(walls: readonly number[], change: Transition, format: Format): string {
  const end = format.clock(secondOfWall(change.at + change.after))
  if (walls.length > 1) return `${mergedRuns(walls, format)} become one, at ${end}`
  const skipsDay = change.after - change.before >= dayMs
  return `${namedRuns(walls, '', format)}${skipsDay ? 'of the day that is left out ' : ''}happens at ${end}`
}

function mergedRuns(walls: readonly number[], { clock }: Format): string {
  const clocks = walls.map((wall) => clock(secondOfWall(wall)))
  return walls.length < 4 ? `the ${listed(clocks)} runs` : `the runs from ${clocks[0]} to ${clocks.at(-1)}`
}

function namedRuns(walls: readonly number[], verb: '' | 'does' | 'happens', format: Format): string {
  const plural = { '': '', does: 'do', happens: 'happen' }[verb]
  return walls.length === 1
    ? `the ${format.clock(secondOfWall(walls[0] ?? 0))} run ${verb}`
    : `${mergedRuns(walls, format)} ${plural}`
}

/** Whether its windows admit this time of the clock where no change moves it. */
function isOpenOnOtherDays({ windows }: Timing, wall: number, { at, before }: Transition): boolean {
  if (!windows) return true
  const shown = wall - before + offsetAt(windows.zone, at - 1)
  return openTime({ ...windows, zone: 'UTC' }).open.holds(shown)
}

/** Nothing but its windows holds the run back that a gap moves: neither its end nor its number of runs. */
function isClosedBy(timing: Timing, at: number): boolean {
  if (!timing.windows || openTime(timing.windows).open.holds(at)) return false
  const counted = timing.schedule.kind !== 'at' && timing.schedule.count !== undefined
  if (counted && nextFire(timing, new Date(at)) === null) return false
  return isDue({ schedule: timing.schedule }, new Date(at)) || counted
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
