import { expect, test } from 'vitest'
import { nextRestart, type Restarts } from './backoff.ts'

const delays = (ranForMs: readonly number[]) => {
  let restarts: Restarts = { inARow: 0 }
  return ranForMs.map((ranFor) => {
    const next = nextRestart(restarts, ranFor)
    restarts = next.restarts
    return next.delayMs
  })
}

test('the pause doubles while a process keeps ending, up to 15 s', () => {
  expect(delays([0, 0, 0, 0, 0, 0, 0, 0])).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000])
})

test('whoever ran for half a minute starts anew', () => {
  expect(delays([0, 0, 30_000, 0])).toEqual([250, 500, 250, 500])
})
