import { expect, test } from 'vitest'
import { limitsOf } from './plans.ts'

test('only the unlimited plan takes the number of concurrent runs from the workspace', () => {
  expect(limitsOf({ plan: 'unlimited', concurrentRuns: 64 }).concurrentRuns).toBe(64)
  expect(limitsOf({ plan: 'unlimited', concurrentRuns: null }).concurrentRuns).toBe(3)
  expect(limitsOf({ plan: 'free', concurrentRuns: 64 }).concurrentRuns).toBe(1)
})

test('a plan that nobody knows is a bug and not a free pass', () => {
  expect(() => limitsOf({ plan: 'gold', concurrentRuns: null })).toThrow('gold')
})
