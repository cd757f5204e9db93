import { describe, expect, it } from 'vitest'
import { nextFire } from '../next-fire.ts'
import { previousFire } from '../previous-fire.ts'
import type { Schedule, Timing } from '../schema.ts'
import { cron, every } from '../testing/fires-in-turn.ts'
import { quickestMs } from '../testing/quickest-ms.ts'

const from = '2026-01-01T00:00:00Z'
const now = new Date('2026-11-20T12:00:00Z')
const counted = { count: 10_000, from }
const yearMs = 366 * 86_400_000
const fresh = ({ schedule }: Timing): Timing => ({ schedule: { ...schedule } satisfies Schedule })

describe('a large number of runs', () => {
  it.each<[string, Timing, string]>([
    ['yearly', cron('0 0 1 1 *', counted), '2026-12-31T23:00:00.000Z'],
    ['on leap days', cron('0 0 29 2 *', counted), '2028-02-28T23:00:00.000Z'],
    [
      'on leap days that are Sundays',
      cron('0 0 29 2 *', { ...counted, except: { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'] } }),
      '2032-02-28T23:00:00.000Z',
    ],
    [
      'every 366 days except Sundays',
      every(yearMs, { ...counted, except: { weekdays: ['sun'] } }),
      '2027-01-02T00:00:00.000Z',
    ],
  ])('is counted only as far as needed, %s', (_, timing, next) => {
    expect(nextFire(timing, now)?.toISOString()).toBe(next)
    expect(quickestMs(() => nextFire(fresh(timing), now))).toBeLessThan(50)
  })

  it('ends after its last, asked in any order', () => {
    const last = new Date('2026-01-05T08:00:00Z')
    const timing = cron('0 9 * * *', { count: 5, from })
    expect(previousFire(timing, now)).toEqual(last)
    expect(nextFire(timing, new Date('2026-01-04T12:00:00Z'))).toEqual(last)
    expect(nextFire(timing, last)).toBeNull()
    expect(previousFire(timing, last)?.toISOString()).toBe('2026-01-04T08:00:00.000Z')
    expect(nextFire(timing, new Date('2020-01-01T00:00:00Z'))?.toISOString()).toBe('2026-01-01T08:00:00.000Z')
  })
})
