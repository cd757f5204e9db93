// Steps over every minute of UTC and asks what the clock on the wall shows. Slow, and plain to read.
import { Temporal } from 'temporal-polyfill'
import type { CronSchedule, HeartbeatSchedule, Schedule } from '../schema.ts'
import { oracleCron, type WallDay } from './oracle-cron.ts'
import { isExcluded, isInStride } from './oracle-days.ts'
import { offsetAt, wallMinutes } from './wall-minutes.ts'

const dayMs = 86_400_000
const minuteMs = 60_000

interface Pattern {
  zone: string
  intervalLike: boolean
  /** Whether a fire that moved to the end of a gap may happen on the day it moved to. */
  real(wall: WallDay): boolean
  day(wall: WallDay): boolean
  /** By second of the day: 1 where it fires. */
  clock: Uint8Array
}

/** Every fire of the schedule in [from, to), windows, bounds and count aside. */
export function oracleFires(schedule: Schedule, from: number, to: number): number[] {
  if (schedule.kind === 'at') return [oracleAt(schedule)].filter((ms) => ms >= from && ms < to)
  if (schedule.kind === 'every') return intervals(schedule, from, to)
  const fires = new Set<number>()
  for (const pattern of patternsOf(schedule)) {
    for (let day = Math.floor(from / dayMs); day * dayMs < to; day++) {
      for (const ms of firesOfDay(pattern, day)) if (ms >= from && ms < to) fires.add(ms)
    }
  }
  const kept = schedule.kind === 'heartbeat' ? [...fires].filter((ms) => !isOut(schedule, ms)) : [...fires]
  return kept.sort((a, b) => a - b)
}

function oracleAt({ at, zone }: { at: string; zone: string }): number {
  if (at.endsWith('Z')) return Date.parse(at)
  const plain = Temporal.PlainDateTime.from(at)
  const moment = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (moment.toPlainDateTime().equals(plain)) return moment.epochMilliseconds
  return moment.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.NaN
}

function intervals(schedule: Extract<Schedule, { kind: 'every' }>, from: number, to: number): number[] {
  const anchor = Date.parse(schedule.anchor)
  const fires: number[] = []
  let ms = anchor + Math.ceil((from - anchor) / schedule.everyMs) * schedule.everyMs
  for (; ms < to; ms += schedule.everyMs) if (!isOut(schedule, ms)) fires.push(ms)
  return fires
}

const isOut = (schedule: Exclude<Schedule, { kind: 'at' }>, ms: number): boolean =>
  schedule.except !== undefined && isExcluded(schedule.except, wallOf(ms + offsetAt(schedule.zone, ms)))

function wallOf(localMs: number): WallDay {
  const date = new Date(localMs)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

const prepared = new WeakMap<Schedule, Pattern[]>()

function patternsOf(schedule: CronSchedule | HeartbeatSchedule): Pattern[] {
  const known = prepared.get(schedule) ?? preparePatterns(schedule)
  prepared.set(schedule, known)
  return known
}

function preparePatterns(schedule: CronSchedule | HeartbeatSchedule): Pattern[] {
  if (schedule.kind === 'heartbeat') return [heartbeat(schedule.everyMs, schedule.alignZone ?? 'UTC')]
  return schedule.expressions.map((expression) => {
    const cron = oracleCron(expression)
    return {
      zone: schedule.zone,
      intervalLike: cron.intervalLike,
      clock: cron.clock,
      real: (wall) => !isExcluded(schedule.except, wall),
      day: (wall) =>
        cron.day(wall) && !isExcluded(schedule.except, wall) && isInStride(schedule.stride, wall),
    }
  })
}

function heartbeat(everyMs: number, zone: string): Pattern {
  const days = everyMs / dayMs
  const clock = new Uint8Array(86_400)
  for (let ms = 0; ms < dayMs; ms += everyMs) clock[ms / 1000] = 1
  return {
    zone,
    intervalLike: true,
    clock,
    real: () => true,
    day: (wall) => days <= 1 || (Date.UTC(wall.year, wall.month - 1, wall.day) / dayMs) % days === 0,
  }
}

function* firesOfDay(pattern: Pattern, utcDay: number): Generator<number> {
  const { offsets, constant } = wallMinutes(pattern.zone, utcDay)
  const start = utcDay * dayMs
  const first = start + (offsets[0] ?? 0)
  // A second pass can reach into the next day of UTC.
  if (constant && wallMinutes(pattern.zone, utcDay - 1).constant) {
    for (const local of secondsThatFire(pattern, first, first + dayMs)) yield local - first + start
    return
  }
  for (let minute = 0; minute < 1440; minute++) {
    const before = offsets[minute] ?? 0
    const offset = offsets[minute + 1] ?? 0
    const ms = start + minute * minuteMs
    const skipped = offset > before && secondsThatFire(pattern, ms + before, ms + offset).length > 0
    if (skipped && pattern.real(wallOf(ms + offset))) yield ms
    for (const local of secondsThatFire(pattern, ms + offset, ms + offset + minuteMs)) {
      const fire = local - offset
      if (pattern.intervalLike || isFirstPass(pattern.zone, fire, local)) yield fire
    }
  }
}

function secondsThatFire(pattern: Pattern, fromLocal: number, toLocal: number): number[] {
  const locals: number[] = []
  for (let day = Math.floor(fromLocal / dayMs); day * dayMs < toLocal; day++) {
    const begin = Math.max(0, (fromLocal - day * dayMs) / 1000)
    const end = Math.min(86_400, (toLocal - day * dayMs) / 1000)
    const seconds: number[] = []
    for (let second = begin; second < end; second++) if (pattern.clock[second] === 1) seconds.push(second)
    if (seconds.length === 0 || !pattern.day(wallOf(day * dayMs))) continue
    for (const second of seconds) locals.push(day * dayMs + second * 1000)
  }
  return locals
}

function isFirstPass(zone: string, ms: number, local: number): boolean {
  const plain = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, 19))
  return plain.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds === ms
}
