import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { closeRedis, commands, connectRedis } from '#lib/adapters/redis/connection.ts'
import { startRedis, type TestRedis } from '#lib/adapters/redis/testing/start-redis.ts'
import { enqueue } from './enqueue.ts'
import { announcePresence, readPresence } from './presence.ts'
import { queue } from './queues.ts'
import { type JobHandlers, type RunningJobs, runJobs } from './run-jobs.ts'
import { scheduleJobs } from './schedule-jobs.ts'
import { type EpochState, watchEpoch } from './watch-epoch.ts'

let redis: TestRedis
let running: RunningJobs | undefined

beforeAll(async () => {
  redis = await startRedis()
  process.env.REDIS_URL = redis.url
  await connectRedis()
})
afterEach(async () => {
  await running?.drain(3000)
  running = undefined
  await commands().flushall()
})
afterAll(async () => {
  await closeRedis()
  await redis.stop()
})

const idle: JobHandlers = {
  'attend-workspace': async () => {},
  'execute-run': async () => {},
  'sweep-due': async () => {},
  'reconcile-due': async () => {},
  'sweep-workspaces': async () => {},
  'retain-records': async () => {},
}
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 20 })

test('a job that is enqueued is run with its data', async () => {
  const ran: unknown[] = []
  running = runJobs({ ...idle, 'sweep-workspaces': async (data) => void ran.push(data) })
  expect(await enqueue({ name: 'sweep-workspaces', data: {} })).toMatchObject({ ok: true })
  await until(() => expect(ran).toEqual([{}]))
})

test('the same id waits once', async () => {
  await enqueue({ name: 'sweep-workspaces', data: {} }, { id: 'one', delayMs: 60_000 })
  await enqueue({ name: 'sweep-workspaces', data: {} }, { id: 'one', delayMs: 60_000 })
  expect(await queue('system').getDelayedCount()).toBe(1)
})

test('draining waits for what is under way, and tells when that takes too long', async () => {
  const gate = Promise.withResolvers<void>()
  const began = vi.fn()
  const jobs = runJobs({
    ...idle,
    'sweep-workspaces': async () => {
      began()
      await gate.promise
    },
  })
  await enqueue({ name: 'sweep-workspaces', data: {} })
  await until(() => expect(began).toHaveBeenCalled())
  expect(await jobs.drain(50)).toBe(false)
  gate.resolve()
  expect(await jobs.drain(5000)).toBe(true)
})

test('repeating work runs at once, is scheduled once, and again when any part of it was lost', async () => {
  const ran = vi.fn()
  running = runJobs({ ...idle, 'sweep-workspaces': async () => ran() })
  await scheduleJobs()
  await until(async () => expect(await queue('system').getDelayedCount()).toBe(4))
  await scheduleJobs()
  expect(await queue('system').getDelayedCount()).toBe(4)
  expect(ran).toHaveBeenCalledTimes(1)
  await commands().del('ostinato:system:delayed')
  await scheduleJobs(() => Date.now() + 8_000_000)
  await until(() => expect(ran).toHaveBeenCalledTimes(2))
})

test('a flushed Redis is noticed, and its repeating work comes back', async () => {
  const seen: EpochState[] = []
  running = runJobs(idle)
  const watch = watchEpoch(async (state) => {
    seen.push(state)
    await scheduleJobs()
  })
  await until(() => expect(seen).toEqual(['started']))
  await commands().flushall()
  await until(() => expect(seen).toContain('lost'))
  watch.stop()
  await until(async () => expect(await queue('system').getDelayedCount()).toBe(4))
}, 20_000)

test('presence is announced, and says since when nobody has been there', async () => {
  expect(await readPresence('worker')).toMatchObject({ redis: 'up', present: [], lastSeenAt: null })
  const first = announcePresence('worker', { id: 'a', version: '1' })
  const second = announcePresence('worker', { id: 'b', version: '1' })
  await until(async () => {
    const presence = await readPresence('worker')
    expect(presence.redis === 'up' && presence.present.map(({ id }) => id).sort()).toEqual(['a', 'b'])
  })
  await first.stop()
  await second.stop()
  expect(await readPresence('worker')).toMatchObject({ present: [], lastSeenAt: expect.any(Date) })
})

test('a process whose event loop hangs stops being present', async () => {
  const { stop } = announcePresence('web', { id: 'hung', version: '1' })
  await until(async () => expect(await readPresence('web')).toMatchObject({ present: [{ id: 'hung' }] }))
  await commands().pexpire('presence:web:hung', 1)
  await pause(5)
  expect(await readPresence('web')).toMatchObject({ present: [], lastSeenAt: expect.any(Date) })
  await stop()
})

test('while Redis is away, enqueueing says so soon, and works again when it is back', async () => {
  const ran = vi.fn()
  running = runJobs({ ...idle, 'sweep-workspaces': async () => ran() })
  await redis.kill()
  expect(await enqueue({ name: 'sweep-workspaces', data: {} })).toEqual({
    ok: false,
    reason: 'queue-unavailable',
  })
  expect(await readPresence('worker')).toEqual({ redis: 'down' })
  await redis.restart()
  await until(async () =>
    expect(await enqueue({ name: 'sweep-workspaces', data: {} })).toMatchObject({ ok: true }),
  )
  await until(() => expect(ran).toHaveBeenCalled())
})
