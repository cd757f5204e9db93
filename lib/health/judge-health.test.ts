import { expect, test } from 'vitest'
import { judgeHealth } from './judge-health.ts'

const now = new Date('2026-01-01T09:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const calm = { redis: 'up', workers: 1, workerLastSeenAt: secondsAgo(1), earliestDueAt: null } as const

test('with a worker and nothing due, all is on time', () => {
  expect(judgeHealth(calm, now)).toMatchObject({ worker: 'on-time', nextFireAt: null, oldestDueAt: null })
})

test('what is due in the future is the next fire', () => {
  const health = judgeHealth({ ...calm, earliestDueAt: secondsAgo(-60) }, now)
  expect(health).toMatchObject({ worker: 'on-time', nextFireAt: '2026-01-01T09:01:00.000Z' })
})

test('what has been due for long is catching up, and says since when', () => {
  const health = judgeHealth({ ...calm, earliestDueAt: secondsAgo(38) }, now)
  expect(health).toMatchObject({ worker: 'catching-up', oldestDueAt: '2026-01-01T08:59:22.000Z' })
})

test('without a worker it says since when, however late things are', () => {
  const health = judgeHealth({ ...calm, workers: 0, workerLastSeenAt: secondsAgo(240) }, now)
  expect(health).toMatchObject({ worker: 'offline', workerLastSeenAt: '2026-01-01T08:56:00.000Z' })
})
