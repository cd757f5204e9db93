import { Redis } from 'ioredis'

export interface RedisFacts {
  product: 'Redis' | 'Valkey'
  version: string
  maxmemoryPolicy: string
  appendOnly: boolean
}
export type Inspected = { ok: true; facts: RedisFacts } | { ok: false; code: string; message: string }

const patienceMs = 5000

/** One look at a Redis, with a connection of its own that is never opened again. */
export async function inspectRedis(url: string): Promise<Inspected> {
  const redis = new Redis(url, {
    lazyConnect: true,
    // A Redis before 6 does not know how to greet in the newer protocol, and could not say how old it is.
    protocol: 2,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    enableReadyCheck: false,
    disableClientInfo: true,
  })
  let last: Error | undefined
  redis.on('error', (error: Error) => {
    last = error
  })
  try {
    await redis.connect()
    return { ok: true, facts: readInfo(await redis.info()) }
  } catch (error) {
    const cause = last ?? (error instanceof Error ? error : new Error(String(error)))
    return { ok: false, code: 'code' in cause ? String(cause.code) : '', message: cause.message }
  } finally {
    redis.disconnect()
  }
}

export function readInfo(info: string): RedisFacts {
  const fields = new Map(
    info.split(/\r?\n/).flatMap((line) => {
      const colon = line.indexOf(':')
      return colon < 1 ? [] : [[line.slice(0, colon), line.slice(colon + 1)] as const]
    }),
  )
  const valkey = fields.get('valkey_version')
  return {
    product: valkey === undefined ? 'Redis' : 'Valkey',
    version: valkey ?? fields.get('redis_version') ?? '0',
    // A managed Redis may forbid CONFIG; INFO says the same.
    maxmemoryPolicy: fields.get('maxmemory_policy') ?? 'unknown',
    appendOnly: fields.get('aof_enabled') === '1',
  }
}
