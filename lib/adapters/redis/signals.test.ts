import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { closeRedis, commands, connectRedis } from './connection.ts'
import { listen, ring, type Signal } from './signals.ts'
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

function hear(channel: string) {
  const heard: Signal[] = []
  const stop = listen(channel, (signal) => heard.push(signal))
  return { heard, stop }
}

const until = (test: () => unknown) =>
  vi.waitFor(() => expect(test()).toBeTruthy(), { timeout: 10_000, interval: 5 })

/** As another process would. */
const ringFromElsewhere = (channel: string) => commands().publish(`ostinato:signal:${channel}`, 'elsewhere')

test('many rings of one turn are one, and do not come back as an echo', async () => {
  const { heard, stop } = hear('a')
  await until(() => heard.length === 1)
  for (let time = 0; time < 100; time++) ring('a')
  await until(() => heard.length === 2)
  await ringFromElsewhere('a')
  await until(() => heard.length === 3)
  expect(heard).toEqual(['back', 'rung', 'rung'])
  stop()
})

test('any number of listeners share one connection, and nobody hears after stopping', async () => {
  const all = Array.from({ length: 50 }, (_, index) => hear(`many.${index % 5}`))
  await until(() => all.every(({ heard }) => heard.length === 1))
  const clients = await commands().client('LIST')
  expect(String(clients).match(/name=ostinato:signals/g)).toHaveLength(1)
  for (const { stop } of all) stop()
  ring('many.0')
  await ringFromElsewhere('many.0')
  await sleep(20)
  expect(all.every(({ heard }) => heard.length === 1)).toBe(true)
  expect(await commands().pubsub('CHANNELS', 'ostinato:signal:many.*')).toEqual([])
})

test('an outage is told once, rings of this process still arrive, and the subscription stands again by itself', async () => {
  const { heard, stop } = hear('b')
  await until(() => heard.length === 1)
  await redis.kill()
  await until(() => heard.includes('lost'))
  ring('b')
  await until(() => heard.includes('rung'))
  await redis.restart()
  await until(() => heard.length === 4)
  await until(() => commands().status === 'ready')
  await ringFromElsewhere('b')
  await until(() => heard.length === 5)
  expect(heard).toEqual(['back', 'lost', 'rung', 'back', 'rung'])
  stop()
})
