import { expect, test } from 'vitest'
import { healthWords } from './health.ts'

const now = Date.UTC(2026, 9, 22, 8)

test('on time counts down to the next fire, apart from the words', () => {
  expect(healthWords({ state: 'on-time', nextFireAt: now + 252_000 }, now)).toEqual({
    status: 'succeeded',
    title: 'All systems on time',
    detail: 'next fire in',
    countdown: '04:12',
  })
  expect(healthWords({ state: 'on-time', nextFireAt: null }, now).detail).toBe('nothing is scheduled')
})

test('catching up says how many and how late', () => {
  const words = healthWords({ state: 'catching-up', late: 2, oldestDueAt: now - 38_000 }, now)
  expect(words.title).toBe('Catching up, 2 runs late')
  expect(words.detail).toBe('oldest by 38 s')
})

test.each([
  [2, 1, '2 runs late, 1 missed'],
  [1, 0, '1 run late'],
  [0, 3, '3 runs missed'],
  [0, 0, 'nothing is late yet'],
])('offline with %i late and %i missed reads "%s"', (late, missed, detail) => {
  const words = healthWords({ state: 'offline', since: now - 240_000, late, missed }, now)
  expect(words.title).toBe('Worker offline for 4 min')
  expect(words.detail).toBe(detail)
})
