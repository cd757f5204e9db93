import { expect, test } from 'vitest'
import { checkInThreads } from './random-threads.ts'

test('all of a run is checked, and each batch tells how far it is', async () => {
  const told: number[] = []
  const { checked, failure } = await checkInThreads({ runs: 3, progress: (count) => told.push(count) })
  expect({ checked, failure, told }).toEqual({ checked: 3, failure: null, told: [3] })
})

test('a limit of time that is over checks nothing more', async () => {
  expect(await checkInThreads({ runs: 100_000, limitMs: 0, progress: () => {} })).toEqual({
    checked: 0,
    failure: null,
  })
})
