import { countFires } from './counting/count-fires.ts'
import { nextFire } from './next-fire.ts'
import { previousFire } from './previous-fire.ts'
import type { Timing } from './schema.ts'

/** `skip` runs nothing late: so it must be asked at the fire's own instant, or what is due is missed. */
export type MisfirePolicy =
  | { kind: 'run-once' }
  | { kind: 'skip' }
  | { kind: 'run-if-within'; minutes: number }

export interface CaughtUp {
  run: { scheduledFor: Date; lateMs: number } | null
  /** One contiguous stretch; the instant that runs late is not part of it. */
  missed: { from: Date; to: Date; count: number } | null
  next: Date | null
}

interface Outage {
  timing: Timing
  /** The last instant that was accounted for. */
  lastFire: Date
  now: Date
  policy: MisfirePolicy
}

/**
 * What to run after an outage, what was missed, and when it goes on. What is due at `now` is not late. A clock that was
 * set back brings nothing a second time; an instant that is none says nothing.
 */
export function catchUp({ timing, lastFire, now, policy }: Outage): CaughtUp {
  const next = nextFire(timing, lastFire > now ? lastFire : now)
  const latest = previousFire(timing, new Date(now.getTime() + 1))
  if (!latest || !(latest > lastFire)) return { run: null, missed: null, next }

  const lateMs = now.getTime() - latest.getTime()
  const run = runsLate(policy, lateMs) ? { scheduledFor: latest, lateMs } : null
  return { run, missed: missedBetween(timing, lastFire, run ? latest : new Date(latest.getTime() + 1)), next }
}

function runsLate(policy: MisfirePolicy, lateMs: number): boolean {
  if (lateMs === 0 || policy.kind === 'run-once') return true
  return policy.kind === 'run-if-within' && lateMs <= policy.minutes * 60_000
}

/** All that was due after one instant and before another. */
function missedBetween(timing: Timing, after: Date, before: Date): CaughtUp['missed'] {
  const from = nextFire(timing, after)
  const to = previousFire(timing, before)
  if (!from || !to || from >= before) return null
  const { schedule } = timing
  const begin = after.getTime() + 1
  const count = schedule.kind === 'at' ? 1 : countFires({ ...timing, schedule }, begin, before.getTime())
  return { from, to, count }
}
