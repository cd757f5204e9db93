import { randomUUID } from 'node:crypto'
import { followSharedClock } from '#lib/adapters/clock/shared-clock.ts'
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
import { buildEngine } from '#lib/agent/commands/build-engine.ts'
import { registerAgent } from '#lib/agent/register-agent.ts'
import { ringOnCommit } from '#lib/live/commands/ring-on-commit.ts'
import { keepLeases } from '#lib/runs/commands/hold-runs.ts'
import { reconcileDue } from '#lib/runs/commands/reconcile-due.ts'
import { releaseRuns } from '#lib/runs/commands/release-runs.ts'
import { stopRunsWithAutomations } from '#lib/runs/commands/stop-runs-of.ts'
import { nameEngine } from '#lib/runs/engine.ts'
import { jobHandlers } from './job-handlers.ts'
import { systemContext } from './system-context.ts'

export interface Working {
  /** False when something was still under way after the bound. */
  drain(boundMs: number): Promise<boolean>
  close(): Promise<void>
}

/** What is not done so long before the bound is given back to the queue. */
const releaseMs = 5000

/** Connects, says that it is there, takes jobs, and keeps what repeats in Redis. */
export async function startWorking(): Promise<Working> {
  env()
  logOutages('Jobs wait until it is back.')
  ringOnCommit()
  registerAgent()
  nameEngine(buildEngine())
  stopRunsWithAutomations()
  await connectRedis()
  const stopClock = followSharedClock()
  const stopLeases = keepLeases()
  const presence = announcePresence('worker', { id: randomUUID(), version })
  const jobs = runJobs(jobHandlers)
  const epoch = watchEpoch(async (state) => {
    if (state === 'lost') log.warn('Redis lost its data. Everything in it is made again from the database.')
    await scheduleJobs()
    if (state !== 'same') await reconcileDue(systemContext('reconcile-due', state))
  })
  return {
    async drain(boundMs) {
      epoch.stop()
      const release = setTimeout(() => releaseRuns(boundMs), boundMs - releaseMs)
      const finished = await jobs.drain(boundMs)
      clearTimeout(release)
      stopLeases()
      return finished
    },
    async close() {
      stopClock()
      await presence.stop()
      await closeDatabases()
      await closeRedis()
    },
  }
}
