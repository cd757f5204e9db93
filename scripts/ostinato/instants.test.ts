import { expect, test } from 'vitest'
import { daysAfter, isoInstant, readInstant, spokenInstant } from './instants.ts'

test.each([
  ['2026-11-20T08:00:00Z', 'Europe/Vienna', 'Fri 20 Nov 2026, 09:00 (08:00 UTC)'],
  ['2026-11-20T08:00:30Z', 'Europe/Vienna', 'Fri 20 Nov 2026, 09:00:30 (08:00:30 UTC)'],
  ['2026-11-20T20:00:00Z', 'Asia/Tokyo', 'Sat 21 Nov 2026, 05:00 (Fri 20:00 UTC)'],
  ['2026-11-20T08:00:00Z', 'UTC', 'Fri 20 Nov 2026, 08:00 UTC'],
  ['2026-11-20T08:00:00Z', '-02:00', 'Fri 20 Nov 2026, 06:00 (08:00 UTC)'],
])('%s in %s is said as %s', (instant, zone, spoken) => {
  expect(spokenInstant(new Date(instant), zone)).toBe(spoken)
})

test('milliseconds are written only where there are any', () => {
  expect(isoInstant(new Date('2026-11-20T08:00:00.000Z'))).toBe('2026-11-20T08:00:00Z')
  expect(isoInstant(new Date('2026-11-20T08:00:00.250Z'))).toBe('2026-11-20T08:00:00.250Z')
})

test.each([
  ['2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z'],
  ['2026-11-20T10:00:00+02:00', '2026-11-20T08:00:00Z'],
  ['2026-11-20T09:00', '2026-11-20T08:00:00Z'],
  ['2026-11-20', '2026-11-19T23:00:00Z'],
])('%s, typed in Vienna, is %s', (typed, instant) => {
  expect(isoInstant(readInstant(typed, { zone: 'Europe/Vienna', field: 'from' }))).toBe(instant)
})

test('what is no moment is refused with the form that is accepted', () => {
  expect(() => readInstant('tomorrow', { zone: 'UTC', field: 'from' })).toThrow(
    '"tomorrow" is no moment. Write it like 2026-12-24T08:00:00Z',
  )
})

test.each(['9999-06-01T00:00:00Z', '-200000-01-01T00:00:00Z', '+200000-01-01T00:00:00Z', '9000-01-01'])(
  '%s is too far away to look for fires, and refused with its field',
  (typed) => {
    expect(() => readInstant(typed, { zone: 'UTC', field: 'ref' })).toThrow(
      expect.objectContaining({ field: 'ref', message: expect.stringContaining('is out of range') }),
    )
  },
)

test.each(['0001-01-01T00:00:00Z', '1969-07-20T20:17:00Z', '8306-12-31T23:59:59Z'])(
  '%s is in range',
  (typed) => {
    expect(isoInstant(readInstant(typed, { zone: 'UTC', field: 'from' }))).toBe(typed)
  },
)

test('a day later is the same time of day, also when clocks change', () => {
  expect(isoInstant(daysAfter(new Date('2027-03-27T11:00:00Z'), 1, 'Europe/Vienna'))).toBe(
    '2027-03-28T10:00:00Z',
  )
})
