import { describe, expect, it } from 'vitest'
import type { Schedule, Timing } from './schema.ts'
import { refuseFaster, shortestGapMs } from './shortest-gap.ts'

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

describe('what runs too often', () => {
  it('is refused in words', () => {
    const refusal = refuseFaster({ schedule: cron('*/30 * * * * *') }, minutes(5), from)
    expect(refusal).toEqual({
      field: 'expression',
      message:
        'This runs again after 30 seconds. The shortest interval allowed is 5 minutes; space the runs further apart.',
    })
  })

  it('is what comes sooner than the minimum, not at it', () => {
    expect(refuseFaster({ schedule: cron('*/5 * * * *') }, minutes(5), from)).toBeNull()
    expect(refuseFaster({ schedule: cron('*/5 * * * *') }, minutes(5) + 1, from)?.message).toContain(
      '5 minutes',
    )
  })
})
