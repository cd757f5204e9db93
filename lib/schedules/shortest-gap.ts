import { segmentAt } from './clock/zone-offsets.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Refusal, Timing } from './schema.ts'

// Every second for three hours, every minute for a week, every day for 27 years.
const mostFires = 10_000

/**
 * The smallest distance of two fires that follow each other, lateness and changes of clocks aside; null when it fires
 * less than twice.
 */
export function shortestGapMs(timing: Timing, from: Date): number | null {
  const { schedule } = timing
  if (schedule.kind === 'at') return null
  const { jitterMs: _, ...exact } = schedule
  const fires = firesOf({ ...timing, schedule: exact })
  const zone = schedule.kind === 'heartbeat' ? (schedule.alignZone ?? 'UTC') : schedule.zone

  let shortest: number | null = null
  let fire = fires.next(from.getTime() - 1)
  for (let index = 0; index < mostFires && fire !== null && shortest !== 1000; index++) {
    const following = fires.next(fire)
    if (following === null) break
    const { start, end } = segmentAt(zone, fire)
    const steady = schedule.kind === 'every' || (fire > start && following < end)
    const gap = following - fire
    if (steady && (shortest === null || gap < shortest)) shortest = gap
    fire = following
  }
  return shortest
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
