import { createHash } from 'node:crypto'
import { type Rule, type Taken, takeFrom, type Window } from './attempt-window.ts'
import { commands } from './connection.ts'

export interface Take extends Rule {
  /** What is limited: "sign-in". */
  name: string
  /** Whom it concerns: an address, a person, a key. */
  key: string
  now: Date
}

const script = `
local limit, window, pause, now = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local stored = redis.call('HMGET', KEYS[1], 'count', 'until')
local count, ends = tonumber(stored[1] or '0'), tonumber(stored[2] or '0')
if ends <= now or ends - now > math.max(window, pause) then
  count, ends = 0, now + window
end
if count >= limit then return {0, 0, ends - now} end
count = count + 1
local last = count >= limit
if last and pause > 0 then ends = now + pause end
redis.call('HSET', KEYS[1], 'count', count, 'until', string.format('%.0f', ends))
redis.call('PEXPIRE', KEYS[1], math.max(ends - now, 1))
return {1, limit - count, last and ends - now or 0}
`

const fallbackLimit = 10_000
const fallback = new Map<string, Window>()

// hashed: a key may hold what a stranger typed, of any length
const redisKey = ({ name, key }: { name: string; key: string }) =>
  `ostinato:limit:${name}:${createHash('sha256').update(key).digest('base64url').slice(0, 22)}`

/** Counts one attempt and says whether it is allowed. Without Redis, each process counts for itself. */
export async function take(request: Take): Promise<Taken> {
  const { limit, windowMs, pauseMs = 0, now } = request
  try {
    const answer = await commands().eval(
      script,
      1,
      redisKey(request),
      limit,
      windowMs,
      pauseMs,
      now.getTime(),
    )
    return parseAnswer(answer)
  } catch {
    return takeFromMemory(request)
  }
}

/** After a success: the next attempt is the first again. */
export async function forget(request: { name: string; key: string }): Promise<void> {
  fallback.delete(redisKey(request))
  try {
    await commands().del(redisKey(request))
  } catch {
    // The window ends by itself.
  }
}

function parseAnswer(answer: unknown): Taken {
  if (!Array.isArray(answer))
    throw new Error('The rate limit script answered with something else than a list.')
  const [ok, remaining, retryAfterMs] = answer.map(Number)
  return { ok: ok === 1, remaining: remaining ?? 0, retryAfterMs: retryAfterMs ?? 0 }
}

function takeFromMemory(request: Take): Taken {
  const now = request.now.getTime()
  const key = redisKey(request)
  if (!fallback.has(key) && fallback.size >= fallbackLimit) purge(now)
  // Full of windows that still count: a stranger is refused, because forgetting one would free whoever it holds.
  if (!fallback.has(key) && fallback.size >= fallbackLimit) {
    return { ok: false, remaining: 0, retryAfterMs: request.windowMs }
  }
  const { window, taken } = takeFrom(fallback.get(key), request, now)
  fallback.set(key, window)
  return taken
}

function purge(now: number): void {
  for (const [key, window] of fallback) if (window.until <= now) fallback.delete(key)
}
