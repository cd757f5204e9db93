import { expect, test } from 'vitest'
import { calmInvalidation } from './invalidation.ts'
import { queryKeys } from './query-keys.ts'

test('a storm is fetched at its first and after its last frame', () => {
  const runs: string[] = []
  const timers: (() => void)[] = []
  const invalidate = calmInvalidation({
    run: (key) => runs.push(key.join('/')),
    schedule: (run) => timers.push(run),
  })
  for (let frame = 0; frame < 100; frame++) invalidate(queryKeys.audit('w'))
  invalidate(queryKeys.keys('w'))
  expect(runs).toEqual(['workspace/w/audit', 'workspace/w/keys'])
  for (const timer of timers.splice(0)) timer()
  expect(runs).toEqual(['workspace/w/audit', 'workspace/w/keys', 'workspace/w/audit'])
  for (const timer of timers.splice(0)) timer()
  expect(runs).toHaveLength(3)
})
