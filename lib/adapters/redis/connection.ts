import { Redis, type RedisOptions } from 'ioredis'
import { env } from '#lib/adapters/process/env.ts'
import { AppError } from '#lib/shared/errors.ts'

export type RedisConnection = Redis
export type RedisChange = { name: string; up: boolean; reason: string | null }

interface State {
  commands: Redis | undefined
  opened: Set<Redis>
  listeners: Set<(change: RedisChange) => void>
}

// On globalThis: a bundler may load this file twice in one process, and there must be one set of sockets.
declare global {
  var ostinatoRedis: State | undefined
}
globalThis.ostinatoRedis ??= { commands: undefined, opened: new Set(), listeners: new Set() }
const state = globalThis.ostinatoRedis

const retryStrategy = (attempt: number) => Math.min(50 * 2 ** Math.min(attempt, 5), 1000)

function open(name: string, options: Omit<RedisOptions, 'replyMapping'>): Redis {
  const url = env().REDIS_URL
  if (!url) throw new AppError('unavailable', 'There is no Redis: REDIS_URL is not set.')
  const redis = new Redis(url, {
    connectionName: `ostinato:${name}`,
    retryStrategy,
    connectTimeout: 2000,
    ...options,
  })
  state.opened.add(redis)
  let up: boolean | null = null
  const tell = (next: boolean, reason: string | null) => {
    // One that was closed on purpose has nothing to tell.
    if (up === next || !state.opened.has(redis)) return
    up = next
    for (const listener of state.listeners) listener({ name, up: next, reason })
  }
  // Without an error listener, Node ends the process. One outage is hundreds of errors: only the first is told.
  redis.on('error', (error) =>
    tell(false, error.message || ('code' in error ? String(error.code) : error.name)),
  )
  redis.on('ready', () => tell(true, null))
  redis.on('close', () => tell(false, 'The connection closed.'))
  redis.on('end', () => state.opened.delete(redis))
  return redis
}

/** The shared connection for commands: refuses at once while Redis is away, and never waits longer than 2 s. */
export function commands(): Redis {
  state.commands ??= open('commands', {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    autoResendUnfulfilledCommands: false,
    commandTimeout: 2000,
    socketTimeout: 5000,
  })
  return state.commands
}

/** A connection of its own, for blocking reads: waits for Redis as long as it takes. */
export function openBlocking(name: string): Redis {
  return open(name, { maxRetriesPerRequest: null })
}

/** A connection of its own for subscriptions, which `signals.ts` renews itself after each outage. */
export function openSubscriber(): Redis {
  return open('signals', { enableOfflineQueue: false, autoResubscribe: false, socketTimeout: 5000 })
}

export const isRedisUp = (): boolean => state.commands?.status === 'ready'

/** Called once when a connection is lost and once when it is back: for the log and the health line. */
export function onRedisChange(listener: (change: RedisChange) => void): () => void {
  state.listeners.add(listener)
  return () => state.listeners.delete(listener)
}

/** Opens the shared connection at boot, so that the first command does not find it closed. */
export async function connectRedis(timeoutMs = 2000): Promise<boolean> {
  const redis = commands()
  if (redis.status === 'ready') return true
  return new Promise((resolve) => {
    const settle = () => {
      clearTimeout(timer)
      redis.off('ready', settle)
      resolve(redis.status === 'ready')
    }
    const timer = setTimeout(settle, timeoutMs)
    redis.once('ready', settle)
  })
}

/** Ends every connection of this process; what is under way is answered first where Redis still answers. */
export async function closeRedis(): Promise<void> {
  const open = [...state.opened]
  state.commands = undefined
  state.opened.clear()
  await Promise.all(open.map(close))
}

async function close(redis: Redis): Promise<void> {
  if (redis.status === 'ready') {
    const patience = new Promise((resolve) => setTimeout(resolve, 500).unref())
    await Promise.race([redis.quit().catch(() => null), patience])
  }
  redis.disconnect()
}
