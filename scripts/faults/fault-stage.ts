import { moveSharedClock } from '#lib/adapters/clock/shared-clock.ts'
import { run as runSql, startCluster } from '#lib/adapters/db/testing/postgresql-cluster.ts'
import { startRedis, type TestRedis } from '#lib/adapters/redis/testing/start-redis.ts'
import { registerAgent } from '#lib/agent/register-agent.ts'
import { stopRunsWithAutomations } from '#lib/runs/commands/stop-runs-of.ts'
import { Stage } from '../stage/stage.ts'

/** Short enough that a hundred crashes take minutes. */
export const quick = { LEASE_MS: '1500', SWEEP_MS: '500' }

export interface FaultStage {
  stage: Stage
  redis: TestRedis
  /** Of the PostgreSQL that holds the databases, where one does. */
  databaseUrl: string | null
  close(): Promise<void>
}

interface Wishes {
  env?: Record<string, string>
  provider?: 'sqlite' | 'postgresql'
}

/** Everything of its own: Redis, data folder, and the database server where one is asked for. */
export async function openFaultStage({ env = {}, provider = 'sqlite' }: Wishes = {}): Promise<FaultStage> {
  const redis = await startRedis()
  const cluster = provider === 'postgresql' ? await startCluster() : undefined
  if (provider === 'postgresql' && !cluster)
    throw new Error('This row needs PostgreSQL: install the package postgresql.')
  const database = cluster ? await databaseOn(cluster.url) : ''
  const stage = await Stage.open({ redisUrl: redis.url, env: { ...quick, DATABASE_URL: database, ...env } })
  registerAgent()
  stopRunsWithAutomations()
  return {
    stage,
    redis,
    databaseUrl: cluster?.url ?? null,
    async close() {
      await stage.close()
      await redis.stop()
      await cluster?.stop()
    },
  }
}

async function databaseOn(url: string): Promise<string> {
  await runSql(url, 'CREATE DATABASE faults')
  const database = new URL(url)
  database.pathname = 'faults'
  return database.href
}

/** A stage whose clock only its row moves. Leases outlast the jumps. */
export async function openClockStage(
  begin: string,
  env: Record<string, string> = {},
): Promise<FaultStage & { clock: Clock }> {
  const opened = await openFaultStage({
    env: { CLOCK: 'shared', LEASE_MS: '600000', SWEEP_MS: '300', ...env },
  })
  const clock = new Clock(new Date(begin))
  await clock.set(clock.now)
  return { ...opened, clock }
}

export class Clock {
  now: Date

  constructor(now: Date) {
    this.now = now
  }

  async set(now: Date): Promise<void> {
    this.now = now
    await moveSharedClock(now)
  }

  async goOn(ms: number): Promise<void> {
    await this.set(new Date(this.now.getTime() + ms))
  }
}
