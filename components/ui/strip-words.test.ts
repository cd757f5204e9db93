import { expect, test } from 'vitest'
import { stripWords } from './strip-words.ts'

test('a strip is read as counts, the commonest first', () => {
  expect(stripWords(['failed', 'quiet', 'quiet', 'succeeded'])).toBe(
    'Last 4 runs: 2 quiet, 1 failed, 1 succeeded',
  )
})

test('one run is not plural and none is said in words', () => {
  expect(stripWords(['alert'])).toBe('Last 1 run: 1 alert')
  expect(stripWords([])).toBe('No runs yet')
})
