import { findRedis } from '../../launch/redis/find-redis.ts'
import { startPrivateRedis } from '../../launch/redis/private-redis.ts'
import { Stage, temporaryFolder } from '../../stage/stage.ts'

export const concurrency = 64

export interface BenchStage {
  stage: Stage
  redisUrl: string
  redisPid: number
  close(): Promise<void>
}

const redisBoundMs = 10_000

/** A stage on the private Redis that `npm start` would use, with its settings. */
export async function openBenchStage(): Promise<BenchStage> {
  const program = findRedis()
  if (!program) throw new Error('The engine cannot be measured without a Redis: install one.')
  const folder = temporaryFolder()
  const { signal } = new AbortController()
  const plan = { program, dataFolder: folder, onLine: () => null, say: () => null, stop: signal }
  const { url: redisUrl, supervised } = await startPrivateRedis(plan)
  const stage = await Stage.open({ redisUrl, folder, env: { RUNS_AT_ONCE: String(concurrency) } })
  return {
    stage,
    redisUrl,
    redisPid: supervised.pid() ?? 0,
    async close() {
      await stage.close()
      await supervised.stop(redisBoundMs, signal)
    },
  }
}
