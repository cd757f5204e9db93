import { describe, expect, test } from 'vitest'
import { formatExactly, formatTime } from './format-time.ts'
import { countdownWords, relativeWords, spanWords } from './relative-words.ts'

const at = Date.UTC(2026, 9, 22, 7, 0, 0)
const vienna = 'Europe/Vienna'

describe('absolute time', () => {
  test('is local, and short where the year is this one', () => {
    expect(formatTime(at, { now: at, zone: vienna, style: 'time' })).toBe('09:00')
    expect(formatTime(at, { now: at, zone: vienna, style: 'date' })).toBe('22 Oct')
    expect(formatTime(at, { now: at, zone: vienna, style: 'date-time' })).toBe('22 Oct, 09:00')
    expect(formatTime(at, { now: Date.UTC(2027, 1, 1), zone: vienna, style: 'date' })).toBe('22 Oct 2026')
  })

  test('midnight is 00:00, never 24:00', () => {
    expect(formatTime(Date.UTC(2026, 0, 1), { now: at, zone: 'UTC', style: 'time' })).toBe('00:00')
  })

  test('the exact form names its zone and gives UTC', () => {
    expect(formatExactly(at, vienna)).toBe('Thu, 22 Oct 2026, 09:00:00 Europe/Vienna (07:00 UTC)')
    expect(formatExactly(at, 'UTC')).toBe('Thu, 22 Oct 2026, 07:00:00 UTC')
  })
})

test.each([
  [0, 'now'],
  [59_000, 'now'],
  [4 * 60_000, 'in 4 min'],
  [-3 * 3_600_000, '3 h ago'],
  [-50 * 3_600_000, '2 d ago'],
])('%i ms from now reads %s', (distance, words) => {
  expect(relativeWords(at + distance, at)).toBe(words)
})

test.each([
  [-5, '00:00'],
  [252_000, '04:12'],
  [2 * 3_600_000 + 5 * 60_000, '2 h 05 min'],
  [76 * 3_600_000, '3 d 4 h'],
])('a countdown of %i ms reads %s', (left, words) => {
  expect(countdownWords(left)).toBe(words)
})

test.each([
  [38_000, '38 s'],
  [240_000, '4 min'],
  [7_800_000, '2 h 10 min'],
  [7_200_000, '2 h'],
  [260 * 3_600_000, '10 d'],
])('a span of %i ms reads %s', (span, words) => {
  expect(spanWords(span)).toBe(words)
})
