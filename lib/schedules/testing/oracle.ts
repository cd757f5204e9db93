// The fires of a timing by brute force, stage by stage as fires.ts lists them; jitter aside.
import type { Schedule, Timing, Windows } from '../schema.ts'
import { oracleFires } from './oracle-fires.ts'
import { windowState, windowsWall } from './oracle-windows.ts'

const dayMs = 86_400_000
const minuteMs = 60_000
const weekMs = 7 * dayMs

/** The first fire strictly after an instant, looked for in so many days; null when there is none. */
export function oracleNext(timing: Timing, after: number, days: number): number | null {
  if (timing.schedule.kind !== 'at' && timing.schedule.count) return nextCounted(timing, after, days)
  for (let day = Math.floor(after / dayMs); day <= Math.floor(after / dayMs) + days; day++) {
    const fire = oracleBetween(timing, Math.max(day * dayMs, after + 1), (day + 1) * dayMs)[0]
    if (fire !== undefined) return fire
  }
  return null
}

function nextCounted(timing: Timing, after: number, days: number): number | null {
  const { schedule } = timing
  if (schedule.kind === 'at' || !schedule.count || !schedule.from) return null
  const end = Math.max(after, Date.parse(schedule.from)) + days * dayMs
  let counted = 0
  for (let day = Math.floor(Date.parse(schedule.from) / dayMs); day * dayMs < end; day++) {
    for (const fire of oracleBetween(timing, day * dayMs, (day + 1) * dayMs)) {
      counted++
      if (counted > schedule.count) return null
      if (fire > after) return fire
    }
  }
  return null
}

/** All fires in [from, to) before `count` ends them. */
export function oracleBetween(timing: Timing, from: number, to: number): number[] {
  const { schedule, windows } = timing
  if (schedule.kind === 'at') return movedToOpening(timing, from, to)
  const own = bounded(schedule, from, to)
  if (!windows) return own
  const open = own.filter((ms) => isOpen(windows, ms))
  const beats = schedule.kind === 'heartbeat' ? withOpenings({ schedule, windows }, open, [from, to]) : open
  const { quiet } = windows
  if (!quiet || quiet.meanwhile === 'off') return beats
  const { everyMs } = quiet.meanwhile
  return beats.filter((ms, index) => {
    if (windowState(windows, ms) === 'open') return true
    const before = beats[index - 1] ?? lastBefore(timing, from, ms)
    return beatSince(windows, everyMs, [before, ms])
  })
}

function bounded(schedule: Exclude<Schedule, { kind: 'at' }>, from: number, to: number): number[] {
  const start = schedule.from ? Math.max(from, Date.parse(schedule.from)) : from
  const end = schedule.until ? Math.min(to, Date.parse(schedule.until)) : to
  return start < end ? oracleFires(schedule, start, end) : []
}

/** Open enough to fire at all: quiet hours with a slower cadence are. */
export function isOpen(windows: Windows, ms: number): boolean {
  const state = windowState(windows, ms)
  return state === 'open' || (state === 'quiet' && windows.quiet?.meanwhile !== 'off')
}

function movedToOpening({ schedule, windows }: Timing, from: number, to: number): number[] {
  const [at] = oracleFires(schedule, from - 2 * weekMs, to)
  if (at === undefined) return []
  let fire = at
  while (windows && !isOpen(windows, fire)) {
    fire = Math.floor(fire / minuteMs + 1) * minuteMs
    if (fire > at + 2 * weekMs) return []
  }
  return fire >= from && fire < to ? [fire] : []
}

function withOpenings(
  { schedule, windows }: { schedule: Extract<Schedule, { kind: 'heartbeat' }>; windows: Windows },
  beats: readonly number[],
  [from, to]: readonly [number, number],
): number[] {
  const fires = new Set(beats)
  for (let ms = Math.ceil(from / minuteMs) * minuteMs; ms < to; ms += minuteMs) {
    if (!isOpen(windows, ms) || isOpen(windows, ms - minuteMs)) continue
    let end = ms
    while (isOpen(windows, end) && end < ms + 2 * weekMs) end += minuteMs
    if (oracleFires({ ...schedule, except: {} }, ms, end).length > 0) continue
    const everyMinute: Timing['schedule'] = { ...schedule, everyMs: minuteMs }
    if (bounded(everyMinute, ms, ms + minuteMs).includes(ms)) fires.add(ms)
  }
  return [...fires].sort((a, b) => a - b)
}

function lastBefore({ schedule, windows }: Timing, from: number, ms: number): number {
  const timing = windows ? { schedule, windows: withoutQuiet(windows) } : { schedule }
  for (let start = from; start > from - weekMs; start -= dayMs) {
    const last = oracleBetween(timing, start - dayMs, Math.min(start, ms)).at(-1)
    if (last !== undefined) return last
  }
  return from - weekMs
}

/** The slower cadence has a beat after one instant, at or before the other. */
function beatSince(windows: Windows, everyMs: number, [after, until]: readonly [number, number]): boolean {
  for (let beat = Math.floor(until / minuteMs) * minuteMs; beat > after; beat -= minuteMs) {
    if (isBeat(windowsWall(windows, beat), everyMs)) return true
  }
  return false
}

const withoutQuiet = ({ zone, active }: Pick<Windows, 'zone' | 'active'>): Windows =>
  active ? { zone, active } : { zone }

function isBeat(local: number, everyMs: number): boolean {
  const sinceMidnight = local % dayMs
  if (everyMs <= dayMs) return sinceMidnight % everyMs === 0
  return sinceMidnight === 0 && (local / dayMs) % (everyMs / dayMs) === 0
}
