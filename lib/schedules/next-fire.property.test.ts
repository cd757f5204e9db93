import { describe, expect, it } from 'vitest'
import { fireProperties } from './testing/fire-properties.ts'
import { runProperties } from './testing/run-properties.ts'

// the backward search of every minute is the slowest, and asks what the forward one asked
const runsOf = (name: string) => (name === 'has a previousFire that equals a search' ? 800 : 2000)

describe('the next fire of a random schedule at a random instant', () => {
  it.each(Object.entries(fireProperties))('%s', { timeout: 240_000 }, (name, property) => {
    const runs = runsOf(name)
    const { failure, checked } = runProperties([property], { runs })
    expect(failure && { reason: failure.reason, seed: failure.seed, ...failure.moment }).toBeNull()
    expect(checked).toBe(runs)
  })
})
