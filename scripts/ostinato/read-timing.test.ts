import { expect, test } from 'vitest'
import { readTiming } from './read-timing.ts'

const setting = { now: new Date('2026-11-20T08:30:00Z'), zone: 'Europe/Vienna', locale: 'en-GB' }

const kindOf = (text: string) => {
  const read = readTiming(text, setting)
  return 'timing' in read ? read.timing.schedule.kind : `refused: ${read.refusal.field}`
}

test.each([
  ['0 9 * * 1-5', 'cron'],
  ['0 0 9 * * MON-FRI', 'cron'],
  ['@daily', 'cron'],
  ['every weekday at 9', 'cron'],
  ['tomorrow at noon', 'at'],
  ['every 17 hours', 'every'],
])('%s is a schedule of the kind %s', (text, kind) => {
  expect(kindOf(text)).toBe(kind)
})

test.each([
  ['61 9 * * *', 'minutes'],
  ['0 9 32 * *', 'days of month'],
  ['0 9 * * MO', 'days of week'],
  ['@dayly', 'expression'],
])('%s is a cron expression with an error in its %s, and no sentence', (text, field) => {
  expect(kindOf(text)).toBe(`refused: ${field}`)
})

test.each(['good morning', 'what ran on Monday?', ''])('"%s" says no time of its own', (text) => {
  expect(kindOf(text)).toBe('refused: phrase')
})

test('a schedule said at an offset follows the zone with that offset', () => {
  const read = readTiming('0 9 * * *', { ...setting, zone: '-02:00' })
  expect(read).toMatchObject({ timing: { schedule: { zone: 'Etc/GMT+2' } } })
  const half = readTiming('0 9 * * *', { ...setting, zone: '+05:30' })
  expect(half).toMatchObject({ timing: { schedule: { zone: 'Asia/Kolkata' } } })
})
