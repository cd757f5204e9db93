import { expect, test } from 'vitest'
import { tokenize } from '../tokenize.ts'
import { durationMs, readCountedDuration, readDuration } from './read-duration.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  ['3h', 3 * hour],
  ['1h30', 1.5 * hour],
  ['1 hour 30', hour],
  ['2 and a half hours', 2.5 * hour],
  ['2½ hours', 2.5 * hour],
  ['an hour and a half', 1.5 * hour],
  ['an hour and a half to rest', 1.5 * hour],
  ['three quarters of an hour', 45 * minute],
  ['90 mins', 90 * minute],
  ['45-minutes', 45 * minute],
  ['a couple of weeks', 14 * day],
  ['1d 2h 5m', day + 2 * hour + 5 * minute],
  ['one week, two days and three hours', 9 * day + 3 * hour],
  ['a fortnight', 14 * day],
  ['1.5 years', (365 + 180) * day],
  ['a decade', 3650 * day],
  ['about 10 seconds', 10_000],
  ['more than 5 days', 5 * day],
  ['the whole month', 30 * day],
  ['2 more minutes', 2 * minute],
  ['-4 days', -4 * day],
  ['hour', hour],
])('"%s" is a length of time', (phrase, ms) => {
  const found = readDuration(tokenize(phrase), 0)
  expect(found && durationMs(found.meaning)).toBe(ms)
})

test.each(['5', '3 sites', 'a m', 'and a half', 'minutes', 'second to none ever'])(
  '"%s" is no counted length of time',
  (phrase) => {
    expect(readCountedDuration(tokenize(phrase), 0)).toBeNull()
  },
)

test('working days are counted apart from days', () => {
  const found = readDuration(tokenize('3 working days'), 0)
  expect(found?.meaning).toMatchObject({ days: 0, workingDays: 3 })
})

test('units of one length go from the largest to the smallest', () => {
  expect(readDuration(tokenize('5 minutes 2 hours'), 0)?.next).toBe(2)
})
