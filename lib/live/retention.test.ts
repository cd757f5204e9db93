import { expect, test } from 'vitest'
import { removableUpTo, retention, youngSince } from './retention.ts'

const at = (epoch: number, sequence: number) => ({ epoch, sequence })
const { keepRows } = retention

test('what is a week old is no longer young', () => {
  expect(youngSince(new Date('2026-03-08T10:00:00Z'))).toEqual(new Date('2026-03-01T10:00:00Z'))
})

test.each([
  ['all old: the newest stay', at(1, keepRows + 50), null, at(1, 50)],
  ['few rows stay however old', at(1, 80), null, at(1, 0)],
  ['many young rows stay', at(1, keepRows + 50), at(1, 11), at(1, 10)],
  ['few young rows: the newest stay', at(1, keepRows + 50), at(1, keepRows), at(1, 50)],
  ['young rows of an earlier epoch stay', at(2, keepRows + 50), at(1, 7), at(1, 6)],
])('%s', (_, head, firstYoung, expected) => {
  expect(removableUpTo(head, firstYoung)).toEqual(expected)
})
