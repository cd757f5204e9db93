import type { Health } from '#lib/health/judge-health.ts'
import { readHealth } from '#lib/health/queries.ts'
import { publishHealth } from '#lib/live/ephemeral.ts'

const everyMs = 2000

/** Looks around for everybody whose page is open here; what has not changed is not told. */
export function watchHealth(): () => void {
  let isLooking = false
  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      publishHealth({ kind: 'health.changed', health: healthOnly(await readHealth(new Date())) })
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(() => void look(), everyMs).unref()
  return () => clearInterval(timer)
}

/** What stands in a frame: the rest of a readiness is for machines. */
const healthOnly = ({ worker, workerLastSeenAt, redis, nextFireAt, oldestDueAt }: Health): Health => ({
  worker,
  workerLastSeenAt,
  redis,
  nextFireAt,
  oldestDueAt,
})
