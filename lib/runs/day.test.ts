import { expect, test } from 'vitest'
import { dayStart, nextDayStart } from './day.ts'

test.each([
  ['UTC', '2026-03-01T13:00:00Z', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
  ['Europe/Vienna', '2026-03-01T23:30:00Z', '2026-03-01T23:00:00Z', '2026-03-02T23:00:00Z'],
  // 23 and 25 hours long
  ['Europe/Vienna', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
  ['Europe/Vienna', '2026-10-25T12:00:00Z', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ['Pacific/Chatham', '2026-07-01T00:00:00Z', '2026-06-30T11:15:00Z', '2026-07-01T11:15:00Z'],
])('a day of %s around %s', (zone, instant, start, next) => {
  expect(dayStart(zone, new Date(instant))).toEqual(new Date(start))
  expect(nextDayStart(zone, new Date(instant))).toEqual(new Date(next))
})
