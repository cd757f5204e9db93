import { describe, expect, it } from 'vitest'
import { Schedule } from './schema.ts'

const zone = 'Europe/Vienna'
const daily = { kind: 'cron', expressions: ['0 9 * * *'], zone }
const messagesOf = (schedule: unknown) => {
  const read = Schedule.safeParse(schedule)
  return read.success ? [] : read.error.issues.map(({ message }) => message)
}

describe('a schedule that cannot be', () => {
  it.each([
    ['a day that does not exist', { kind: 'at', at: '2026-02-30T09:00', zone }, /exists/],
    ['an offset of its own', { kind: 'at', at: '2026-02-20T09:00+02:00', zone }, /offset/],
    [
      'part of a millisecond',
      { kind: 'every', everyMs: 1000.5, anchor: '2026-01-01T00:00:00Z', zone },
      /whole/,
    ],
    ['an interval too short', { kind: 'every', everyMs: 1, anchor: '2026-01-01T00:00:00Z', zone }, /second/],
    ['a heartbeat too slow', { kind: 'heartbeat', everyMs: 8 * 86_400_000, zone }, /seven days/],
    ['30 February of every year', { ...daily, except: { dates: ['02-30'] } }, /exists/],
    ['31 April of every year', { ...daily, except: { dates: ['04-31'] } }, /exists/],
  ])('is refused in a sentence: %s', (_, schedule, message) => {
    expect(messagesOf(schedule)).toEqual([expect.stringMatching(message)])
  })

  it('may leave out 29 February of every year', () => {
    expect(messagesOf({ ...daily, except: { dates: ['02-29', '2026-12-24'] } })).toEqual([])
  })
})
