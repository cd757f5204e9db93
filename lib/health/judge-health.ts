import type { HealthFrame } from '#lib/shared/events.ts'

export type Health = HealthFrame['health']

export interface Observed {
  redis: 'up' | 'down'
  /** How many workers said a moment ago that they are there. */
  workers: number
  workerLastSeenAt: Date | null
  /** The earliest instant at which anything is due, in any workspace. */
  earliestDueAt: Date | null
}

/** Later than this, work that is due is late for a reason worth showing. */
const lateAfterMs = 10_000

export function judgeHealth(
  { redis, workers, workerLastSeenAt, earliestDueAt }: Observed,
  now: Date,
): Health {
  const isLate = earliestDueAt !== null && now.getTime() - earliestDueAt.getTime() > lateAfterMs
  return {
    redis,
    worker: workers === 0 ? 'offline' : isLate ? 'catching-up' : 'on-time',
    // while somebody is there, "last seen" is now, and would only make noise
    workerLastSeenAt: workers === 0 ? (workerLastSeenAt?.toISOString() ?? null) : null,
    nextFireAt: isLate ? null : (earliestDueAt?.toISOString() ?? null),
    oldestDueAt: isLate ? (earliestDueAt?.toISOString() ?? null) : null,
  }
}
