import type { Inspected, RedisFacts } from '#lib/adapters/queue/inspect-redis.ts'

export type Verdict =
  | { ok: true; detail: string; warning: string | undefined }
  | { ok: false; sentence: string }

const least = [6, 2]

/** Whether the Redis of REDIS_URL can carry the queues; every refusal says what to change. */
export function judgeRedis(address: string, inspected: Inspected): Verdict {
  if (!inspected.ok) return { ok: false, sentence: explainRefusal(address, inspected) }
  const { facts } = inspected
  const name = `The ${facts.product} at ${address}`
  if (isTooOld(facts)) {
    return {
      ok: false,
      sentence: `${name} is version ${facts.version}, and at least 6.2 is needed: upgrade it, or remove REDIS_URL to use a private one.`,
    }
  }
  if (facts.maxmemoryPolicy !== 'noeviction') {
    return {
      ok: false,
      sentence:
        `${name} may throw away queued jobs when its memory is full (maxmemory-policy is ${facts.maxmemoryPolicy}): ` +
        'run `redis-cli config set maxmemory-policy noeviction` and write the same into its configuration.',
    }
  }
  const warning = `${name} does not keep its data over a restart: set \`appendonly yes\` in its configuration.`
  return {
    ok: true,
    detail: `${facts.product} ${facts.version} at ${address}`,
    warning: facts.appendOnly ? undefined : warning,
  }
}

function isTooOld({ product, version }: RedisFacts): boolean {
  if (product === 'Valkey') return false
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = least
  return major < leastMajor || (major === leastMajor && minor < leastMinor)
}

function explainRefusal(address: string, { code, message }: { code: string; message: string }): string {
  const again = 'check REDIS_URL, or remove it to use a private Redis'
  if (/WRONGPASS|invalid (username-)?password|NOAUTH|AUTH/i.test(message)) {
    return `The Redis at ${address} refuses the user or password of REDIS_URL: correct them and start again.`
  }
  if (/NOPERM/.test(message)) {
    return `The user of REDIS_URL may not run what Ostinato needs on the Redis at ${address} (${message}): grant it +@all.`
  }
  if (code === 'ECONNREFUSED') return `No Redis answers at ${address}: start it, ${again}.`
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `The host of REDIS_URL (${address}) is not known to this machine's name service: ${again}.`
  }
  if (code === 'ETIMEDOUT' || /timed? ?out/i.test(message)) {
    return `The Redis at ${address} did not answer within 5 seconds: see whether it runs and a firewall lets this machine reach it, ${again}.`
  }
  return `The Redis at ${address} cannot be used (${message || code}): ${again}.`
}

/** For sentences and logs: where, without the password. */
export function addressOf(url: string): string {
  const { hostname, port } = new URL(url)
  return `${hostname}:${port || '6379'}`
}
