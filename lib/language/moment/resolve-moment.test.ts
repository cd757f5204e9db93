import { expect, test } from 'vitest'
import type { Setting } from '../schema.ts'
import { tokenize } from '../tokenize.ts'
import { mergeMoments } from './merge-moments.ts'
import { readMoment } from './read-moment.ts'
import { resolveExtent, resolveMoment } from './resolve-moment.ts'
import type { Moment } from './types.ts'

/** A Thursday in winter; the clocks of Vienna show an hour more. */
const setting: Setting = { now: new Date('2026-01-15T10:07:30Z'), zone: 'Europe/Vienna', locale: 'en-GB' }

function momentOf(text: string): Moment {
  const found = readMoment(tokenize(text), 0, setting)
  if (found === null) throw new Error(`No moment in "${text}"`)
  return found.meaning
}

function read(text: string) {
  return resolveMoment(momentOf(text), setting)
}

function choices(text: string) {
  return read(text)?.questions.flatMap((question) => question.choices.map(({ label }) => label))
}

test('what was said is stated, what was filled in is assumed with its reason', () => {
  expect(read('tomorrow at 5pm')).toMatchObject({ source: 'stated', questions: [] })
  expect(read('tomorrow')).toMatchObject({ source: 'assumed', reason: 'No time was said, so 09:00.' })
  expect(read('tomorrow evening')).toMatchObject({
    source: 'assumed',
    reason: expect.stringContaining('18:00'),
  })
})

test('a bare hour is asked, its likely half of the day first', () => {
  expect(choices('tomorrow at 2')).toEqual([
    'Friday 16 January 2026 at 14:00',
    'Friday 16 January 2026 at 02:00',
  ])
})

test('a bare hour is not asked where only one reading lies ahead today', () => {
  expect(read('today at 8')).toMatchObject({ schedule: { at: '2026-01-15T20:00' }, questions: [] })
  expect(read('at 9')).toMatchObject({ schedule: { at: '2026-01-15T21:00' }, questions: [] })
})

test('a time of 24 hours and a part of the day leave nothing to ask', () => {
  for (const text of [
    'tomorrow at 05:00',
    'tomorrow at 17:30',
    'tomorrow at 9:00',
    'tomorrow morning at 5',
  ]) {
    expect(read(text)?.questions, text).toEqual([])
  }
})

test('"next Friday" said on a Thursday is asked, the coming week first', () => {
  expect(choices('next Friday')).toEqual([
    'Friday 23 January 2026 at 09:00',
    'Friday 16 January 2026 at 09:00',
  ])
  expect(choices('next Tuesday')).toEqual([])
})

test('a past moment keeps its instant and offers one ahead', () => {
  const reading = read('2 hours ago')
  expect(reading?.schedule.at).toBe('2026-01-15T08:07:30Z')
  expect(choices('2 hours ago')?.[1]).toBe('Friday 16 January 2026 at 09:07')
})

test('a moment far ahead is confirmed with its countdown', () => {
  expect(read('1 March 2029')?.questions[0]?.text).toContain('3 years')
  expect(read('1 June')?.questions).toEqual([])
})

test('a date that has just passed may mean the last one', () => {
  expect(read('5 January')).toMatchObject({ schedule: { at: '2027-01-05T09:00' }, source: 'asked' })
})

test('a weekday that does not fit its date is asked', () => {
  expect(read('Monday 16 January')?.questions[0]?.text).toContain('is a Friday')
})

test('each choice is a whole schedule', () => {
  const choice = read('tomorrow at 2')?.questions[0]?.choices[1]
  expect(choice?.value).toEqual({
    kind: 'schedule',
    schedule: { kind: 'at', at: '2026-01-16T02:00', zone: 'Europe/Vienna' },
  })
})

test('the instant follows the clocks of the zone', () => {
  expect(read('1 July at noon')?.at.toISOString()).toBe('2026-07-01T10:00:00.000Z')
  expect(read('1 February at noon')?.at.toISOString()).toBe('2026-02-01T11:00:00.000Z')
})

test('a year that nobody lives to see is no moment', () => {
  expect(resolveMoment(momentOf('in 900 years'), setting)).toBeNull()
})

test.each([
  ['Friday', '2026-01-16', '2026-01-15T23:00:00Z', '2026-01-16T23:00:00Z'],
  ['next week', '2026-01-25', '2026-01-18T23:00:00Z', '2026-01-25T23:00:00Z'],
  ['in May', '2026-05-31', '2026-04-30T22:00:00Z', '2026-05-31T22:00:00Z'],
  ['tomorrow at 5pm', '2026-01-16', '2026-01-16T16:00:00Z', '2026-01-16T16:00:00Z'],
  ['10 to 22 August', '2026-08-22', '2026-08-09T22:00:00Z', '2026-08-22T22:00:00Z'],
])('"%s" stretches over whole days unless a time was said', (text, lastDate, from, until) => {
  expect(resolveExtent(momentOf(text), setting)).toMatchObject({ lastDate, from, until })
})

test('parts of a moment from two places make one', () => {
  const merged = mergeMoments(momentOf('tomorrow'), momentOf('5pm'))
  expect(merged && resolveMoment(merged, setting)?.schedule.at).toBe('2026-01-16T17:00')
  const withPart = mergeMoments(momentOf('tomorrow evening'), momentOf('at 7'))
  expect(withPart && resolveMoment(withPart, setting)?.schedule.at).toBe('2026-01-16T19:00')
})

test('parts that contradict each other make none', () => {
  expect(mergeMoments(momentOf('at 5pm'), momentOf('at 6pm'))).toBeNull()
  expect(mergeMoments(momentOf('tomorrow'), momentOf('on 3 March'))).toBeNull()
})

test('the small hours of a night are confirmed where no day was said', () => {
  expect(choices('2 at night')).toEqual([
    'Friday 16 January 2026 at 02:00',
    'Saturday 17 January 2026 at 02:00',
  ])
  expect(choices('tonight at 2')).toEqual([])
  expect(choices('11 at night')).toEqual([])
})
