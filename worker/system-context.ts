import { now } from '#lib/adapters/clock/clock.ts'
import type { Context } from '#lib/shared/context.ts'
import type { JobName } from '#lib/shared/jobs.ts'

/** What a job of the system's own acts as. */
export const systemContext = (name: JobName, jobId: string): Context => ({
  actor: { kind: 'system', name },
  now: now(),
  requestId: jobId,
})
