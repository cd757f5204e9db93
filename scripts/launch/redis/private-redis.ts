import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { inspectRedis } from '#lib/adapters/queue/inspect-redis.ts'
import { startDying } from '../die-with-launcher.ts'
import { freePort } from '../free-port.ts'
import { Problem } from '../problem.ts'
import { EndedBeforeReady, type Started, type Supervised, supervise } from '../supervise.ts'
import { endLeftover } from './end-leftover.ts'
import { type PrivateRedis, readRedisConfig, redisConfig, redisUrl } from './redis-config.ts'

export interface PrivateRedisPlan {
  program: string
  dataFolder: string
  onLine(line: string): void
  say(sentence: string): void
  stop: AbortSignal
}
export interface RunningRedis {
  url: string
  supervised: Supervised
}

const readyWithinMs = 60_000

/** A Redis of our own, that ends with us however we end. */
export async function startPrivateRedis(plan: PrivateRedisPlan): Promise<RunningRedis> {
  const folder = join(plan.dataFolder, 'redis')
  const config = join(folder, 'redis.conf')
  const pidFile = join(folder, 'redis.pid')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  await endLeftover(pidFile)
  const chosen = await choose(config)
  const said: string[] = []

  async function start(): Promise<Started> {
    writeConfig(config, redisConfig(folder, chosen))
    said.length = 0
    const onLine = (line: string) => {
      said.push(line)
      if (said.length > 50) said.shift()
      plan.onLine(line)
    }
    const env = { PATH: process.env.PATH, NODE_ENV: 'production' } as const
    const started = startDying({ command: plan.program, args: [config], cwd: folder, env, onLine })
    writeFileSync(pidFile, String(started.process.pid ?? ''))
    started.ended.then(() => writeFileSync(pidFile, '')).catch(() => null)
    return started
  }

  const url = redisUrl(chosen)
  const bringUp = () =>
    supervise({
      name: 'Redis',
      start,
      isReady: async (_child, given) => answers(url, given),
      say: plan.say,
      giveUp: plan.stop,
    })
  try {
    return { url, supervised: await bringUp() }
  } catch (error) {
    if (!(error instanceof EndedBeforeReady)) throw error
    if (!isDamaged(said)) throw explain(said)
    setAside(folder)
    plan.say(
      'The files of the private Redis were damaged and were set aside. Its queues are made again from the database.',
    )
    return { url, supervised: await bringUp() }
  }
}

async function choose(config: string): Promise<PrivateRedis> {
  const previous = existsSync(config) ? readRedisConfig(readFileSync(config, 'utf8')) : undefined
  return {
    port: await freePort(previous?.port),
    password: previous?.password ?? randomBytes(24).toString('base64url'),
  }
}

function writeConfig(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600 })
  chmodSync(file, 0o600)
}

async function answers(url: string, given: AbortSignal): Promise<void> {
  const until = performance.now() + readyWithinMs
  while (!given.aborted) {
    if ((await inspectRedis(url)).ok) return
    if (performance.now() > until)
      throw new Problem('The private Redis did not answer within a minute: see its lines above.')
    await pause(20)
  }
}

const isDamaged = (said: readonly string[]) =>
  said.some((line) => /Bad file format|Unrecoverable error reading|corrupt/i.test(line))

function setAside(folder: string): void {
  const files = join(folder, 'appendonlydir')
  if (existsSync(files)) renameSync(files, `${files}.damaged-${Date.now()}`)
}

function explain(said: readonly string[]): Problem {
  const all = said.join('\n')
  if (/No space left/i.test(all)) {
    return new Problem(
      'The private Redis cannot write, because the disk of the data folder is full: free some space and start again.',
    )
  }
  if (/Unknown|Bad directive|config/i.test(all)) {
    return new Problem(
      'The Redis on this machine is too old for Ostinato (6.2 or newer is needed): upgrade it, or set REDIS_URL to another one.',
    )
  }
  return new Problem(
    `The private Redis does not start (${said.at(-1) ?? 'it said nothing'}): correct that, or set REDIS_URL to another one.`,
  )
}
