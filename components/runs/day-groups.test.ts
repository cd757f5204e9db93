import { expect, test } from 'vitest'
import { dayGroups } from './day-groups.ts'

const rows = [
  '2026-10-22T22:30:00Z',
  '2026-10-22T21:30:00Z',
  '2026-10-21T23:00:00Z',
  '2026-10-20T08:00:00Z',
].map((createdAt) => ({ createdAt }))
const zone = 'Europe/Vienna'

test('days are days of the zone, and the last two have names', () => {
  const groups = dayGroups(rows, { zone, now: Date.parse('2026-10-23T06:00:00Z') })
  expect(groups.map(({ day, rows: ofDay }) => [day, ofDay.length])).toEqual([
    ['Today', 1],
    ['Yesterday', 2],
    ['Tuesday 20 October', 1],
  ])
})

test('before anybody knows the time each day has its date', () => {
  expect(dayGroups(rows, { zone, now: null })[0]?.day).toBe('Friday 23 October')
})
