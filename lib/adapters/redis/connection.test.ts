import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  closeRedis,
  commands,
  connectRedis,
  isRedisUp,
  onRedisChange,
  type RedisChange,
} from './connection.ts'
import { startRedis, type TestRedis } from './testing/start-redis.ts'

let redis: TestRedis
beforeAll(async () => {
  redis = await startRedis()
  process.env.REDIS_URL = redis.url
  await connectRedis()
})
afterAll(async () => {
  await closeRedis()
  await redis.stop()
})

async function timed(work: Promise<unknown>) {
  const begun = performance.now()
  const outcome = await work.then(
    () => 'done',
    () => 'failed',
  )
  return { outcome, ms: performance.now() - begun }
}

test('a Redis that hangs is given up within 2 s', async () => {
  redis.pause()
  const { outcome, ms } = await timed(commands().set('a', 1))
  redis.proceed()
  expect(outcome).toBe('failed')
  expect(ms).toBeLessThan(4000)
  await vi.waitFor(() => commands().ping(), { timeout: 10_000 })
})

test('an outage refuses commands at once, is told once and ends by itself', async () => {
  const changes: RedisChange[] = []
  const stop = onRedisChange((change) => changes.push(change))
  await redis.kill()
  await vi.waitFor(() => expect(isRedisUp()).toBe(false))
  const { outcome, ms } = await timed(commands().set('a', 1))
  expect(outcome).toBe('failed')
  expect(ms).toBeLessThan(200)
  // Long enough for several failed returns.
  await new Promise((resolve) => setTimeout(resolve, 700))
  await redis.restart()
  await vi.waitFor(() => expect(isRedisUp()).toBe(true), { timeout: 10_000 })
  expect(changes.map(({ name, up }) => [name, up])).toEqual([
    ['commands', false],
    ['commands', true],
  ])
  stop()
})

test('after a close, the next command opens a new connection', async () => {
  await closeRedis()
  expect(isRedisUp()).toBe(false)
  expect(await connectRedis()).toBe(true)
})
