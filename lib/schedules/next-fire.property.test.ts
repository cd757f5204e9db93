import { describe, expect, it } from 'vitest'
import { fireProperties } from './testing/fire-properties.ts'
import { runProperties } from './testing/run-properties.ts'

const runs = 2000

describe('the next fire of a random schedule at a random instant', () => {
  it.each(Object.entries(fireProperties))('%s', { timeout: 120_000 }, (_, property) => {
    const { failure, checked } = runProperties([property], { runs })
    expect(failure && { reason: failure.reason, seed: failure.seed, ...failure.moment }).toBeNull()
    expect(checked).toBe(runs)
  })
})
