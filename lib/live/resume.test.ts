import { expect, test } from 'vitest'
import { follows, longestReplay, resume } from './resume.ts'

const at = (epoch: number, sequence: number) => ({ epoch, sequence })
const reached = { head: at(3, 5000), remembered: at(3, 4744) }

test.each([
  [at(3, 5000), { kind: 'live' }],
  [at(3, 4999), { kind: 'replay', from: 'memory' }],
  [at(3, 4744), { kind: 'replay', from: 'memory' }],
  [at(3, 4743), { kind: 'replay', from: 'database' }],
  [at(3, 5000 - longestReplay), { kind: 'replay', from: 'database' }],
  [at(3, 4999 - longestReplay), { kind: 'gap', reason: 'too-far' }],
  [at(2, 5000), { kind: 'gap', reason: 'other-epoch' }],
  [at(3, 5001), { kind: 'behind' }],
  [at(4, 0), { kind: 'behind' }],
])('a reader who stopped at %o: %o', (asked, expected) => {
  expect(resume(asked, reached)).toEqual(expected)
})

test('rows follow only without a hole', () => {
  expect(follows(at(1, 4), [{ position: at(1, 5) }])).toBe(true)
  expect(follows(at(1, 4), [{ position: at(1, 6) }])).toBe(false)
  expect(follows(at(1, 4), [{ position: at(1, 5) }, { position: at(1, 7) }])).toBe(false)
  expect(follows(at(1, 4), [])).toBe(true)
})
