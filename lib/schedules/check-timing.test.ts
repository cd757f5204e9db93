import { describe, expect, it } from 'vitest'
import { checkTiming } from './check-timing.ts'
import type { CronSchedule, Schedule, Timing, Windows } from './schema.ts'

const zone = 'Europe/Vienna'
const cron = (expression: string, more: Partial<CronSchedule> = {}): CronSchedule => ({
  kind: 'cron',
  expressions: [expression],
  zone,
  ...more,
})
const office: Windows = { zone, active: [{ from: '09:00', to: '17:00' }] }
const shut: Windows = { ...office, quiet: { hours: [{ from: '08:00', to: '18:00' }], meanwhile: 'off' } }
const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const dense = (hour: number) => Array.from({ length: 24 }, () => `* * ${hour} * * *`)

const refused: [string, Timing, string][] = [
  ['30 February', { schedule: cron('0 0 30 2 *') }, 'days of month'],
  ['a day before November', { schedule: cron('0 0 L-30 11 *') }, 'days of month'],
  ['the weekday near 31 February', { schedule: cron('0 0 31W 2 *') }, 'days of month'],
  ['a fifth Monday on days it never falls on', { schedule: cron('0 0 */29 2 MON#5') }, 'days of week'],
  ['an expression that is none', { schedule: cron('61 * * * *') }, 'minutes'],
  [
    'one such expression of several',
    { schedule: cron('', { expressions: ['0 9 * * *', '0 0 31 4 *'] }) },
    'days of month',
  ],
  [
    'every second on no weekday',
    { schedule: cron('* * * * * *', { except: { weekdays: [...week] } }) },
    'except',
  ],
  [
    'one day a year, and that excluded',
    { schedule: cron('0 9 24 12 *', { except: { dates: ['12-24'] } }) },
    'except',
  ],
  [
    'leap days in odd years',
    { schedule: cron('0 9 29 2 *', { stride: { every: 2, unit: 'year', from: '2025-01-01' } }) },
    'stride',
  ],
  [
    '24 dense expressions outside of the hours',
    { schedule: cron('', { expressions: dense(3) }), windows: office },
    'windows',
  ],
  [
    '24 dense expressions in hours that are shut',
    { schedule: cron('', { expressions: dense(10) }), windows: shut },
    'windows',
  ],
  [
    'an interval outside of the hours',
    {
      schedule: { kind: 'every', everyMs: 86_400_000, anchor: '2026-01-01T03:00:00Z', zone: 'UTC' },
      windows: office,
    },
    'windows',
  ],
  [
    'a heartbeat in hours that are shut',
    { schedule: { kind: 'heartbeat', everyMs: 3_600_000, zone }, windows: shut },
    'windows',
  ],
  [
    'an instant in hours that are shut',
    { schedule: { kind: 'at', at: '2026-12-24T09:00', zone }, windows: shut },
    'windows',
  ],
  [
    'an end before the beginning',
    { schedule: cron('0 9 * * *', { from: '2026-02-01T00:00:00Z', until: '2026-01-01T00:00:00Z' }) },
    'until',
  ],
  [
    'an end before the first fire',
    { schedule: cron('0 9 1 1 *', { from: '2026-02-01T00:00:00Z', until: '2026-03-01T00:00:00Z' }) },
    'until',
  ],
  [
    'a beginning in a year that is not answered',
    { schedule: cron('0 0 1 1 *', { from: '9999-01-01T00:00:00Z' }) },
    'from',
  ],
  [
    'an instant in a year that is not answered',
    { schedule: { kind: 'at', at: '9999-01-01T00:00', zone } },
    'at',
  ],
  ['a number of runs from nowhere', { schedule: cron('0 9 * * *', { count: 5 }) }, 'from'],
]

const accepted: [string, Schedule, Windows?][] = [
  ['a leap day', cron('0 0 29 2 *')],
  ['a leap day or a Monday', cron('0 0 29 2 1#5')],
  ['a leap day that is the fifth Friday', cron('0 0 * 2 FRI#5')],
  ['an end in the past', cron('0 9 * * *', { until: '1999-01-01T00:00:00Z' })],
  ['one instant of the day inside the hours', cron('0 3,9 * * *'), office],
  ['a heartbeat without a beat in the hours', { kind: 'heartbeat', everyMs: 86_400_000, zone }, office],
  ['a single instant outside of the hours', { kind: 'at', at: '2026-12-24T03:00', zone }, office],
]

describe('a timing', () => {
  it.each(refused)('is refused: %s', (_, timing, field) => {
    const refusal = checkTiming(timing)
    expect(refusal?.field).toBe(field)
    expect(refusal?.message).toMatch(/^[A-Z][a-z ]+: .+\.$/)
  })

  it.each(accepted)('is accepted: %s', (_, schedule, windows) => {
    expect(checkTiming(windows === undefined ? { schedule } : { schedule, windows })).toBeNull()
  })

  it('names the months in which a day never is', () => {
    expect(checkTiming({ schedule: cron('0 9 31 4,6 *') })?.message).toContain('never in April or June')
  })

  it('offers the last day of the month for one that is not there', () => {
    expect(checkTiming({ schedule: cron('0 9 31 4 *') })?.suggestion).toBe('0 9 L 4 *')
    expect(checkTiming({ schedule: cron('5 0 9 30 2 *') })?.suggestion).toBe('5 0 9 L 2 *')
  })
})
