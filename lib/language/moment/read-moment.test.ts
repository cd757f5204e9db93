import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Setting } from '../schema.ts'
import { tokenize } from '../tokenize.ts'
import { readMoment } from './read-moment.ts'
import { resolveMoment } from './resolve-moment.ts'

/** A Thursday. */
const setting: Setting = { now: new Date('2026-01-15T10:07:30Z'), zone: 'UTC', locale: 'en-US' }

/** The first moment in a text, as its schedule says it. */
function firstMoment(text: string, where: Partial<Setting> = {}) {
  const tokens = tokenize(text)
  for (let at = 0; at < tokens.length; at += 1) {
    const found = readMoment(tokens, at, { ...setting, ...where })
    if (found !== null) return resolveMoment(found.meaning, { ...setting, ...where })
  }
  return null
}

test.each([
  ['tomorrow', '2026-01-16T09:00'],
  ['the day after tomorrow at 5pm', '2026-01-17T17:00'],
  ['tomorrow morning at eight', '2026-01-16T08:00'],
  ['at 5 in the morning tomorrow', '2026-01-16T05:00'],
  ['9pm tonight', '2026-01-15T21:00'],
  ['7, this evening', '2026-01-15T19:00'],
  ['tonight at 1', '2026-01-16T01:00'],
  ['today', '2026-01-15T11:00'],
  ['end of today', '2026-01-15T23:59:59'],
  ['3PM', '2026-01-15T15:00'],
  ['at 3 in the morning', '2026-01-16T03:00'],
  ['midnight', '2026-01-16T00:00'],
  ['sun.', '2026-01-18T09:00'],
  ['on Thursday', '2026-01-22T09:00'],
  ['Thursday at 6pm', '2026-01-15T18:00'],
  ['next Tuesday 3pm', '2026-01-20T15:00'],
  ['Wednesday of next week', '2026-01-21T09:00'],
  ['next week Wednesday', '2026-01-21T09:00'],
  ['Friday after next', '2026-01-23T09:00'],
  ['Monday in two weeks', '2026-01-26T09:00'],
  ['Tue 27 at 9:30 am', '2026-01-27T09:30'],
])('"%s" is a day near by', (phrase, expected) => {
  expect(firstMoment(phrase)?.schedule.at).toBe(expected)
})

test.each([
  ['24 October, 9 p.m.', '2026-10-24T21:00'],
  ['Oct.23 at 7am', '2026-10-23T07:00'],
  ['march fifth', '2026-03-05T09:00'],
  ['first of march', '2026-03-01T09:00'],
  ['16. Nov. 2026 10:38', '2026-11-16T10:38'],
  ['Tue, February 17', '2026-02-17T09:00'],
  ['Fri 13Feb', '2026-02-13T09:00'],
  ['2026-12-16T12:23:59', '2026-12-16T12:23:59'],
  ['09/FEB/2026', '2026-02-09T09:00'],
  ['2026/Aug/10', '2026-08-10T09:00'],
  ['at 1 pm on 8/1/2026', '2026-08-01T13:00'],
  ['24.12.2026', '2026-12-24T09:00'],
  ['04/2026', '2026-04-01T09:00'],
  ['10 - 22 August', '2026-08-10T09:00'],
  ['10 August - 12 September 2026', '2026-08-10T09:00'],
  ['July 13-15', '2026-07-13T09:00'],
  ['Thu Mar 26, 10:00 - 11:00:09 2026', '2026-03-26T10:00'],
  ['between 3:30-4:30pm', '2026-01-15T15:30'],
  ['10 - 11 at night', '2026-01-15T22:00'],
  ['on the 15th at 5pm', '2026-01-15T17:00'],
  ['the 1st', '2026-02-01T09:00'],
  ['on the 27', '2026-01-27T09:00'],
  ['20th of next month', '2026-02-20T09:00'],
])('"%s" is a date of the calendar', (phrase, expected) => {
  expect(firstMoment(phrase)?.schedule.at).toBe(expected)
})

test.each([
  ['2nd to last fri in feb', '2026-02-20T09:00'],
  ['first Tuesday of October', '2026-10-06T09:00'],
  ['fifth last day of May', '2026-05-27T09:00'],
  ['last working day of the month at 5pm', '2026-01-30T17:00'],
  ['third Tuesday after Easter', '2026-04-21T09:00'],
  ['the Monday before Christmas', '2026-12-21T09:00'],
  ['two days after tomorrow', '2026-01-18T09:00'],
  ['a week from Friday', '2026-01-23T09:00'],
  ['first week of October', '2026-10-05T09:00'],
  ['the week of October 7th', '2026-10-05T09:00'],
  ['week 12', '2026-03-16T09:00'],
  ['35th day', '2026-02-04T09:00'],
  ['a week on Friday', '2026-01-23T09:00'],
  ['month end', '2026-01-31T09:00'],
  ['mid-February', '2026-02-15T09:00'],
  ['end of the month', '2026-01-31T09:00'],
  ['beginning of next year', '2027-01-01T09:00'],
  ['next week', '2026-01-19T09:00'],
  ['next month', '2026-02-01T09:00'],
  ['third quarter', '2026-07-01T09:00'],
  ['March', '2026-03-01T09:00'],
  ['Thanksgiving at noon', '2026-11-26T12:00'],
  ["new year's eve at 11pm", '2026-12-31T23:00'],
  ['Good Friday', '2026-04-03T09:00'],
])('"%s" is a day counted from the calendar', (phrase, expected) => {
  expect(firstMoment(phrase)?.schedule.at).toBe(expected)
})

test.each([
  ['in 20 minutes', '2026-01-15T10:27:30Z'],
  ['in 2 and a half hours', '2026-01-15T12:37:30Z'],
  ['in 24 hours', '2026-01-16T10:07:30Z'],
  ['in a day', '2026-01-16T10:00'],
  ['a day from right now', '2026-01-16T10:07:30Z'],
  ['a fortnight hence', '2026-01-29T10:00'],
  ['in a week', '2026-01-22T09:00'],
  ['in 2 days at 8am', '2026-01-17T08:00'],
  ['in 3 working days', '2026-01-20T09:00'],
  ['30 min later', '2026-01-15T10:37:30Z'],
  ['15 hours 29 min ago', '2026-01-14T18:38:30Z'],
  ['two hours before midnight', '2026-01-15T22:00:00Z'],
  ['this time tomorrow', '2026-01-16T10:07:30Z'],
  ['in 3 months on the 5th', '2026-04-05T09:00'],
  ['+15 minutes', '2026-01-15T10:22:30Z'],
  ['now', '2026-01-15T10:07:30Z'],
])('"%s" is a distance from now', (phrase, expected) => {
  expect(firstMoment(phrase)?.schedule.at).toBe(expected)
})

test.each([
  ['tomorrow at noon in Tokyo', '2026-01-16T12:00', 'Asia/Tokyo'],
  ['at 17:30 Beijing time', '2026-01-16T17:30', 'Asia/Shanghai'],
  ['9am America/Los_Angeles', '2026-01-15T09:00', 'America/Los_Angeles'],
  ['Thursday 8:00 PST', '2026-01-15T16:00:00Z', 'America/Los_Angeles'],
  ['Friday at 9:30pm ist', '2026-01-16T16:00:00Z', 'Asia/Kolkata'],
  ['2026-12-24T18:00+01:00', '2026-12-24T17:00:00Z', 'Etc/GMT-1'],
  ['6pm UTC', '2026-01-15T18:00', 'UTC'],
])('"%s" is meant in the zone that it names', (phrase, at, zone) => {
  expect(firstMoment(phrase)?.schedule).toEqual({ kind: 'at', at, zone })
})

test('a place after a day is no zone', () => {
  expect(firstMoment('meet me on Friday in Paris')?.schedule.zone).toBe('UTC')
})

test('an hour that a zone has and its offset is written as an instant where only the offset is known', () => {
  const schedule = firstMoment('tomorrow at 3pm', { zone: '-02:00' })?.schedule
  expect(schedule).toEqual({ kind: 'at', at: '2026-01-16T17:00:00Z', zone: 'Etc/GMT+2' })
})

test('10/11 is a day of October or of November by the locale', () => {
  expect(firstMoment('on 10/11')?.schedule.at).toBe('2026-10-11T09:00')
  expect(firstMoment('on 10/11', { locale: 'en-GB' })?.schedule.at).toBe('2026-11-10T09:00')
})

test.each([
  'Rat 6',
  '3 30',
  'A4 A5',
  'two sixty a m',
  'the day',
  'a day',
  '2012/80/10',
  'version 2.5.1',
  'check 1/2 of the users',
  'the sun is shining',
  'march forward',
  'may I ask you something',
  'the second page',
  'it takes 5 minutes',
  'summarize last week',
  'from now on',
  'in 5 minute intervals',
  'in 2000 files',
  'at 80 %',
  'the first attempt',
  'i sat down',
  'top 5 pages',
  'the may release',
  'Black Friday deals',
  'list all errors since yesterday',
  'it is now fixed',
])('"%s" says no moment', (phrase) => {
  expect(firstMoment(phrase)).toBeNull()
})

test('a date that does not exist is no schedule', () => {
  expect(firstMoment('31 April')).toBeNull()
  expect(firstMoment('30 February at noon')).toBeNull()
})

const words =
  `at on in the next last 5 17 30 : - / . , first second friday march tomorrow noon two half past to quarter days
  weeks from after before ago now end of month christmas am pm utc tokyo time week 2026 ( ) + @ and a`.split(
    /\s+/,
  )

test('no text makes it throw or stand still', () => {
  const mixed = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((list) => list.join(' '))
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
      const tokens = tokenize(text)
      for (let at = 0; at < tokens.length; at += 1) {
        const found = readMoment(tokens, at, setting)
        if (found === null) continue
        expect(found.next).toBeGreaterThan(at)
        resolveMoment(found.meaning, setting)
      }
    }),
    { numRuns: 3000 },
  )
})
