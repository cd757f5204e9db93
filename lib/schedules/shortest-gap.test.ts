import { describe, expect, it } from 'vitest'
import type { Schedule, Timing } from './schema.ts'
import { refuseFaster, shortestGapMs } from './shortest-gap.ts'
import { quickestMs } from './testing/quickest-ms.ts'

const zone = 'Europe/Vienna'
const from = new Date('2026-01-01T00:00:00Z')
const cron = (...expressions: string[]): Schedule => ({ kind: 'cron', expressions, zone })
const minutes = (count: number) => count * 60_000

describe('the shortest gap', () => {
  it.each([
    ['an hour, also where the clocks change', { schedule: cron('30 * * * *') }, minutes(60)],
    ['a day, also where the clocks change', { schedule: cron('30 2 * * *') }, minutes(1440)],
    ['what is left at the end of an hour', { schedule: cron('*/25 * * * *') }, minutes(10)],
    ['across midnight', { schedule: cron('5 0 * * *', '50 23 * * *') }, minutes(15)],
    ['between two expressions', { schedule: cron('0 9 * * *', '1 9 1 7 *') }, minutes(1)],
    ['a second', { schedule: cron('* * * * * *') }, 1000],
    ['a year', { schedule: cron('0 0 1 1 *') }, minutes(365 * 1440)],
    ['four years', { schedule: cron('0 0 29 2 *') }, minutes(1461 * 1440)],
    ['on the one day that expressions share', { schedule: cron('*/5 * * * *', '7 9 13 * 5') }, minutes(2)],
    ['from one such day to the next', { schedule: cron('59 23 28 2 *', '0 0 1 3 *') }, minutes(1)],
    [
      'at the opening of hours on such a day',
      {
        schedule: cron('*/5 * * * *', '* * 29 2 *'),
        windows: { zone, active: [{ from: '09:00', to: '10:00' }] },
      },
      minutes(1),
    ],
    [
      'what the hours leave of it',
      {
        schedule: cron('*/5 * * * *', '* 3 29 2 *'),
        windows: { zone, active: [{ from: '09:00', to: '10:00' }] },
      },
      minutes(5),
    ],
    [
      'an interval',
      { schedule: { kind: 'every', everyMs: minutes(90), anchor: '2026-01-01T00:00:00Z', zone } },
      minutes(90),
    ],
    [
      'the last beat of a day',
      { schedule: { kind: 'heartbeat', everyMs: minutes(7 * 60), zone } },
      minutes(180),
    ],
    [
      'exact, whatever the jitter',
      { schedule: { ...cron('0 * * * *'), jitterMs: 600_000 }, key: 'key' },
      minutes(60),
    ],
    [
      'one for two fires',
      { schedule: { ...cron('0 9 * * *'), from: '2026-01-01T00:00:00Z', count: 2 } },
      minutes(1440),
    ],
    [
      'none for one fire',
      { schedule: { ...cron('0 9 * * *'), from: '2026-01-01T00:00:00Z', count: 1 } },
      null,
    ],
    ['none for a single instant', { schedule: { kind: 'at', at: '2026-01-01T09:00', zone } }, null],
  ] as [string, Timing, number | null][])('is %s', (_, timing, gap) => {
    expect(shortestGapMs(timing, from)).toBe(gap)
  })
})

describe('finding it', () => {
  it.each<[string, Timing]>([
    ['yearly', { schedule: cron('0 0 1 1 *') }],
    ['on leap days', { schedule: cron('0 0 29 2 *') }],
    [
      'every 366 days',
      { schedule: { kind: 'every', everyMs: minutes(366 * 1440), anchor: '2026-01-01T00:00:00Z', zone } },
    ],
    [
      '24 expressions',
      { schedule: cron(...Array.from({ length: 24 }, (_, hour) => `${hour} ${hour} * * ${hour % 7}`)) },
    ],
  ])('takes less than 50 ms: %s', (_, timing) => {
    expect(quickestMs(() => shortestGapMs(timing, from))).toBeLessThan(50)
  })
})

describe('what runs too often', () => {
  it('is refused in words', () => {
    const refusal = refuseFaster({ schedule: cron('*/30 * * * * *') }, minutes(5), from)
    expect(refusal).toEqual({
      field: 'expression',
      message:
        'This runs again after 30 seconds. The shortest interval allowed is 5 minutes; space the runs further apart.',
    })
  })

  it('is found on the only day on which it does', () => {
    const leap = { schedule: cron('*/5 * * * *', '* * 29 2 *') }
    expect(refuseFaster(leap, minutes(5), from)?.message).toContain('1 minute.')
  })

  it('is what comes sooner than the minimum, not at it', () => {
    expect(refuseFaster({ schedule: cron('*/5 * * * *') }, minutes(5), from)).toBeNull()
    expect(refuseFaster({ schedule: cron('*/5 * * * *') }, minutes(5) + 1, from)?.message).toContain(
      '5 minutes',
    )
  })
})
