import { expect, test } from 'vitest'
import { readLocale, readZone, scheduleZone } from './read-zone.ts'

test.each([
  ['Europe/Vienna', 'Europe/Vienna'],
  ['-02:00', 'Etc/GMT+2'],
  ['+11:00', 'Etc/GMT-11'],
  ['+00:00', 'UTC'],
])('a schedule said at %s follows %s', (typed, zone) => {
  expect(scheduleZone(typed)).toBe(zone)
})

test('a schedule at an offset of half an hour needs the name of a zone', () => {
  expect(readZone('+05:30')).toBe('+05:30')
  expect(() => scheduleZone('+05:30')).toThrow('like Asia/Kolkata')
})

test.each(['Vienna', '25:00', '+99:00', ''])('"%s" is no zone', (typed) => {
  expect(() => readZone(typed)).toThrow('is no zone')
})

test('a locale is written as its tag is spelled, and what is none is refused', () => {
  expect(readLocale('en-us')).toBe('en-US')
  expect(() => readLocale('not a tag')).toThrow('is no locale')
})
