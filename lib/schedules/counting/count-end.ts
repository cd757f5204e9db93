import { nextFire } from '../next-fire.ts'
import { previousFire } from '../previous-fire.ts'
import type { Timing } from '../schema.ts'

export function withoutJitter(timing: Timing): Timing {
  if (timing.schedule.kind === 'at' || !timing.schedule.jitterMs) return timing
  const { jitterMs: _, ...schedule } = timing.schedule
  return { ...timing, schedule }
}

/** The instant after the last fire that the schedule's count admits, if that comes before `to`. */
export function endOfCount(exact: Timing, to: number): number {
  const counted = exact.schedule.kind !== 'at' && exact.schedule.count !== undefined
  if (!counted || nextFire(exact, new Date(to - 1))) return to
  const last = previousFire(exact, new Date(to))
  return last ? last.getTime() + 1 : to
}
