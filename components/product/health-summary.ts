import type { HealthSummary } from '#components/shell/health.ts'
import type { HealthFrame } from '#lib/shared/events.ts'

/** What the server says of itself, as the frame's health line understands it. */
export function healthSummary(health: HealthFrame['health'] | null): HealthSummary {
  if (!health || health.redis === 'down') return { state: 'unknown' }
  if (health.worker === 'offline') {
    if (health.workerLastSeenAt === null) return { state: 'unknown' }
    return { state: 'offline', since: Date.parse(health.workerLastSeenAt), late: 0, missed: 0 }
  }
  if (health.oldestDueAt !== null)
    return { state: 'catching-up', late: 1, oldestDueAt: Date.parse(health.oldestDueAt) }
  return { state: 'on-time', nextFireAt: health.nextFireAt === null ? null : Date.parse(health.nextFireAt) }
}
