import { expect, test } from 'vitest'
import { tokenize } from '../tokenize.ts'
import { readEvidentZone, readZone, scheduleZone } from './zone-name.ts'

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
  expect(scheduleZone('+12:45')).toBe('UTC')
  expect(scheduleZone('Europe/Vienna')).toBe('Europe/Vienna')
})
