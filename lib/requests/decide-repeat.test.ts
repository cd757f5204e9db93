import { expect, test } from 'vitest'
import { decideRepeat } from './decide-repeat.ts'

const now = new Date('2026-03-02T08:01:00Z')
const answer = { status: 201, headers: {}, body: '{}' }
const begun = { requestHash: 'a', answer: null, createdAt: new Date('2026-03-02T08:00:59Z') }

test.each([
  ['the same request is given its answer again', { ...begun, answer }, 'a', { kind: 'answered', answer }],
  ['another request may not have its key', { ...begun, answer }, 'b', { kind: 'another-request' }],
  ['also not while the first is under way', begun, 'b', { kind: 'another-request' }],
  ['one without an answer is under way', begun, 'a', { kind: 'under-way' }],
  [
    'one that has no answer for a minute has broken off',
    { ...begun, createdAt: new Date('2026-03-02T08:00:00Z') },
    'a',
    { kind: 'broken-off' },
  ],
  [
    'an old one that was answered stays answered',
    { ...begun, answer, createdAt: new Date('2026-03-01T08:30:00Z') },
    'a',
    { kind: 'answered', answer },
  ],
])('%s', (_behaviour, before, hash, decided) => {
  expect(decideRepeat(before, hash, now)).toEqual(decided)
})
