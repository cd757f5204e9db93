import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Rule, takeFrom, type Window } from './attempt-window.ts'
import { closeRedis, connectRedis } from './connection.ts'
import { forget, take } from './rate-limit.ts'
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

const minutes = (count: number) => count * 60_000
const start = Date.parse('2026-03-01T09:00:00Z')
const signIn = { limit: 5, windowMs: minutes(15), pauseMs: minutes(15) }
let keys = 0
const freshKey = () => `key-${keys++}`

test('five tries, then a pause that begins with the fifth', async () => {
  const key = freshKey()
  const at = (minute: number) =>
    take({ name: 'sign-in', key, ...signIn, now: new Date(start + minutes(minute)) })
  const left: number[] = []
  for (const minute of [0, 1, 2, 3, 10]) left.push((await at(minute)).remaining)
  expect(left).toEqual([4, 3, 2, 1, 0])
  expect(await at(16)).toEqual({ ok: false, remaining: 0, retryAfterMs: minutes(9) })
  expect(await at(25)).toMatchObject({ ok: true, remaining: 4 })
})

test('after a success the next try is the first', async () => {
  const request = { name: 'sign-in', key: freshKey(), ...signIn, now: new Date(start) }
  for (let time = 0; time < 6; time++) await take(request)
  await forget(request)
  expect(await take(request)).toMatchObject({ ok: true, remaining: 4 })
})

test('of fifty at once, exactly the limit passes', async () => {
  const request = { name: 'api', key: freshKey(), limit: 20, windowMs: minutes(1), now: new Date(start) }
  const taken = await Promise.all(Array.from({ length: 50 }, () => take(request)))
  expect(taken.filter(({ ok }) => ok)).toHaveLength(20)
})

test('Redis decides as the pure rule does, also when clocks run backwards', async () => {
  const rule: fc.Arbitrary<Rule> = fc.record(
    {
      limit: fc.integer({ min: 1, max: 4 }),
      windowMs: fc.integer({ min: 1, max: 50 }),
      pauseMs: fc.integer({ min: 1, max: 90 }),
    },
    { requiredKeys: ['limit', 'windowMs'] },
  )
  const moments = fc.array(fc.integer({ min: -60, max: 40 }), { minLength: 1, maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(rule, moments, async (itsRule, steps) => {
      // Far ahead of real time, so that no key expires while this looks at it.
      const scale = 100_000
      const scaled = {
        ...itsRule,
        windowMs: itsRule.windowMs * scale,
        ...(itsRule.pauseMs ? { pauseMs: itsRule.pauseMs * scale } : {}),
      }
      const key = freshKey()
      let window: Window | undefined
      let now = start
      for (const step of steps) {
        now += step * scale
        const expected = takeFrom(window, scaled, now)
        window = expected.window
        expect(await take({ name: 'property', key, ...scaled, now: new Date(now) })).toEqual(expected.taken)
      }
    }),
    { numRuns: 100 },
  )
})

test('without Redis the process counts by itself, at once', async () => {
  const request = { name: 'sign-in', key: freshKey(), ...signIn, now: new Date(start) }
  await redis.kill()
  const begun = performance.now()
  const taken = []
  for (let time = 0; time < 6; time++) taken.push(await take(request))
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(taken.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false])
  await redis.restart()
  await vi.waitFor(async () => expect(await connectRedis()).toBe(true))
})

test('without Redis, ten thousand strangers free nobody who is held', async () => {
  await redis.kill()
  const held = { name: 'sign-in', key: freshKey(), ...signIn, now: new Date(start) }
  for (let time = 0; time < 5; time++) await take(held)
  const strangers = Array.from({ length: 10_000 }, (_, index) => take({ ...held, key: `stranger-${index}` }))
  const taken = await Promise.all(strangers)
  expect(taken.at(-1)).toMatchObject({ ok: false })
  expect(await take(held)).toMatchObject({ ok: false })
  await redis.restart()
})
