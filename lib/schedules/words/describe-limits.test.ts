import { expect, it, describe as suite } from 'vitest'
import { describe } from '../describe.ts'
import type { CronSchedule, Schedule, Windows } from '../schema.ts'

const zone = 'Europe/Vienna'
const cron = (expression: string, more: Partial<CronSchedule>): string =>
  describe({ schedule: { kind: 'cron', expressions: [expression], zone, ...more } }, 'en-GB')

suite('limits in a sentence', () => {
  it.each([
    ['0 9 * * *', '2026-12-31T16:00:00Z', 'at 16:59'],
    ['0 9 * * *', '2026-12-31T16:00:00.500Z', 'at 17:00'],
    ['0 9 * * *', '2026-12-31T16:00:01Z', 'at 17:00'],
    ['* * * * * *', '2026-12-31T16:00:00Z', 'at 16:59:59'],
    ['* * * * * *', '2026-12-31T16:00:30.250Z', 'at 17:00:30'],
  ])('%s before %s ends with the last moment that belongs to it', (expression, until, end) => {
    expect(cron(expression, { until })).toMatch(new RegExp(`until 31 December 2026 ${end}$`))
  })

  it('names the whole day before an end at midnight, and the midnight that belongs to it', () => {
    expect(cron('0 9 * * *', { until: '2026-12-31T23:00:00Z' })).toMatch(/until 31 December 2026$/)
    expect(cron('0 0 * * *', { until: '2026-12-31T23:00:01Z' })).toMatch(/until 1 January 2027 at 00:00$/)
  })

  it('says once, not 1 time', () => {
    expect(cron('0 9 * * *', { from: '2026-12-03T23:00:00Z', count: 1 })).toMatch(/, once$/)
  })

  it('reads clocks before 1970', () => {
    expect(describe({ schedule: { kind: 'at', at: '1960-05-05T09:30', zone } }, 'en-GB')).toBe(
      'Once, on Thursday 5 May 1960 at 09:30, Vienna time',
    )
  })
})

suite('a single run', () => {
  const windows: Windows = { zone, active: [{ from: '09:00', to: '18:00' }] }

  it('is told by the opening that its windows move it to', () => {
    const schedule: Schedule = { kind: 'at', at: '2026-12-01T23:30', zone }
    expect(describe({ schedule, windows }, 'en-GB')).toBe(
      'Once, on Wednesday 2 December 2026 at 09:00, Vienna time (asked for Tuesday 1 December 2026 at 23:30, outside its hours), only between 09:00 and 18:00',
    )
  })

  it('tells which of two times that a clock shows the same is meant', () => {
    expect(describe({ schedule: { kind: 'at', at: '2027-10-31T01:30:00Z', zone } }, 'en-GB')).toContain(
      'at 02:30, the second time that the clock shows it',
    )
  })
})
