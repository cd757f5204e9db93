import { inspectRedis } from '#lib/adapters/queue/inspect-redis.ts'
import type { Env } from '#lib/shared/env.ts'
import { announce, writeLine } from '../log-stream.ts'
import { Problem } from '../problem.ts'
import { remark } from '../steps.ts'
import type { Supervised } from '../supervise.ts'
import { findRedis } from './find-redis.ts'
import { installRedis } from './install-redis.ts'
import { addressOf, judgeRedis } from './judge-redis.ts'
import { startPrivateRedis } from './private-redis.ts'

export interface OpenedRedis {
  url: string
  detail: string
  warning: string | undefined
  /** Only a private one is ours to stop. */
  supervised: Supervised | undefined
}
export interface RedisWishes {
  env: Env
  stop: AbortSignal
}

/** The Redis of REDIS_URL where that is set; else one of our own, installed first where there is none. */
export async function openRedis({ env, stop }: RedisWishes): Promise<OpenedRedis> {
  if (env.REDIS_URL !== undefined) return givenRedis(env.REDIS_URL)
  let program = findRedis()
  if (program === undefined) {
    remark(
      "There is no Redis on this machine: Debian's package redis-server is installed now, which takes a moment.",
    )
    installRedis()
    program = findRedis()
  }
  if (program === undefined)
    throw new Problem("Debian's redis-server was installed and still is not found: set REDIS_URL.")
  const { url, supervised } = await startPrivateRedis({
    program,
    dataFolder: env.DATA_DIR,
    onLine: (line) => writeLine('redis', line),
    say: (sentence) => announce(sentence, 'warn'),
    stop,
  })
  return { url, detail: `private, at ${addressOf(url)}`, warning: undefined, supervised }
}

async function givenRedis(url: string): Promise<OpenedRedis> {
  const verdict = judgeRedis(addressOf(url), await inspectRedis(url))
  if (!verdict.ok) throw new Problem(verdict.sentence)
  return { url, detail: verdict.detail, warning: verdict.warning, supervised: undefined }
}
