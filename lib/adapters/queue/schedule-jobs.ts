import { env } from '#lib/adapters/process/env.ts'
import { type JobName, jobKind, jobNames } from '#lib/shared/jobs.ts'
import { queue } from './queues.ts'

/** Makes sure that each repeating job of the catalogue has its next run in Redis, however it was lost. */
export async function scheduleJobs(now: () => number = Date.now): Promise<void> {
  for (const name of jobNames) await schedule(name, now)
}

const everyMsOf = (name: JobName) => (name === 'sweep-due' ? env().SWEEP_MS : jobKind(name).everyMs)

async function schedule(name: JobName, now: () => number): Promise<void> {
  const { queue: queueName } = jobKind(name)
  const everyMs = everyMsOf(name)
  if (everyMs === undefined) return
  const sender = queue(queueName)
  const standing = await sender.getJobScheduler(name)
  // A next run that is long past means that its delayed job is gone while the scheduler's key stayed.
  const isAlive = standing?.every === everyMs && (standing.next ?? 0) > now() - everyMs
  if (isAlive) return
  // Else what is left of the old one would count as the next run.
  if (standing) await sender.removeJobScheduler(name)
  await sender.upsertJobScheduler(name, { every: everyMs }, { name, data: {}, opts: { attempts: 1 } })
}
