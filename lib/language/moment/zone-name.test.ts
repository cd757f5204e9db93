import { expect, test } from 'vitest'
import { offsetAt } from '#lib/schedules/clock/zone-offsets.ts'
import { tokenize } from '../tokenize.ts'
import { readEvidentZone, readZone, scheduleZone, zoneOfOffset } from './zone-name.ts'

test.each([
  ['Europe/Vienna', 'Europe/Vienna'],
  ['america/los_angeles', 'America/Los_Angeles'],
  ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['in Tokyo', 'Asia/Tokyo'],
  ['in New York City', 'America/New_York'],
  ['in the UK', 'Europe/London'],
  ['Vienna time', 'Europe/Vienna'],
  ['Pacific Standard Time', 'America/Los_Angeles'],
  ['central european time', 'Europe/Paris'],
  ['(CET)', 'Europe/Paris'],
  ['UTC', 'UTC'],
  ['UTC+2', 'Etc/GMT-2'],
  ['GMT-5', 'Etc/GMT+5'],
  ['+05:30', 'Asia/Kolkata'],
])('"%s" names %s', (phrase, zone) => {
  const tokens = tokenize(phrase)
  const found = readZone(tokens, 0)
  expect(found?.meaning.zone).toBe(zone)
  expect(found?.next).toBe(tokens.length)
})

test.each(['in five minutes', 'Nowhere/Land', 'time', 'in time', 'in the morning', '-3', 'easter time'])(
  '"%s" names no zone',
  (phrase) => {
    expect(readZone(tokenize(phrase), 0)).toBeNull()
  },
)

test('a city alone is no evidence of a zone', () => {
  expect(readEvidentZone(tokenize('in Tokyo'), 0)).toBeNull()
  expect(readEvidentZone(tokenize('Tokyo time'), 0)?.meaning.zone).toBe('Asia/Tokyo')
})

test('an offset becomes a zone without a change of clocks', () => {
  expect(scheduleZone('-02:00')).toBe('Etc/GMT+2')
  expect(scheduleZone('+05:30')).toBe('Asia/Kolkata')
  expect(scheduleZone('Europe/Vienna')).toBe('Europe/Vienna')
})

test('the zone of an offset keeps it in every month', () => {
  const offsets = Array.from({ length: 27 * 4 + 1 }, (_, quarter) => quarter * 15 - 12 * 60)
  const months = Array.from({ length: 12 * 40 }, (_, month) => Date.UTC(2010, month, 15))
  const kept = offsets.flatMap((offset) => {
    const zone = zoneOfOffset(offset)
    return zone === null ? [] : [{ offset, zone }]
  })
  const changed = kept.filter(({ offset, zone }) =>
    months.some((ms) => offsetAt(zone, ms) !== offset * 60_000),
  )
  expect(changed).toEqual([])
  expect(kept).toHaveLength(34)
})

test.each(['-03:30', '+03:30', '+10:30', '+12:45', '-13:00', '-14:00', '+15:00'])(
  'no zone keeps %s, and none is guessed',
  (offset) => {
    expect(() => scheduleZone(offset)).toThrow('No zone keeps')
  },
)
