import { randomUUID } from 'node:crypto'
import { closeDatabases } from '#lib/adapters/db/open.ts'
import { log } from '#lib/adapters/log/log.ts'
import { env } from '#lib/adapters/process/env.ts'
import { version } from '#lib/adapters/process/version.ts'
import { logOutages } from '#lib/adapters/queue/log-outages.ts'
import { announcePresence } from '#lib/adapters/queue/presence.ts'
import { runJobs } from '#lib/adapters/queue/run-jobs.ts'
import { scheduleJobs } from '#lib/adapters/queue/schedule-jobs.ts'
import { watchEpoch } from '#lib/adapters/queue/watch-epoch.ts'
import { closeRedis, connectRedis } from '#lib/adapters/redis/connection.ts'
import { ringOnCommit } from '#lib/live/commands/ring-on-commit.ts'
import { jobHandlers } from './job-handlers.ts'

export interface Working {
  /** False when something was still under way after the bound. */
  drain(boundMs: number): Promise<boolean>
  close(): Promise<void>
}

/** Connects, says that it is there, takes jobs, and keeps what repeats in Redis. */
export async function startWorking(): Promise<Working> {
  env()
  logOutages('Jobs wait until it is back.')
  ringOnCommit()
  await connectRedis()
  const presence = announcePresence('worker', { id: randomUUID(), version })
  const jobs = runJobs(jobHandlers)
  const epoch = watchEpoch(async (state) => {
    if (state === 'lost') log.warn('Redis lost its data. Everything in it is made again from the database.')
    await scheduleJobs()
  })
  return {
    async drain(boundMs) {
      epoch.stop()
      return jobs.drain(boundMs)
    },
    async close() {
      await presence.stop()
      await closeDatabases()
      await closeRedis()
    },
  }
}
