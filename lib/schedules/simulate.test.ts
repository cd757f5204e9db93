import { describe, expect, it } from 'vitest'
import { firesBetween } from './fires-between.ts'
import type { CronSchedule, Timing, Windows } from './schema.ts'
import { simulate } from './simulate.ts'
import { quickestMs } from './testing/quickest-ms.ts'

const zone = 'Europe/Vienna'
const cron = (expression: string, more: Partial<CronSchedule> = {}): Timing => ({
  schedule: { kind: 'cron', expressions: [expression], zone, ...more },
})
const day = (date: string) => new Date(`${date}T00:00:00+01:00`)

function listed(timing: Timing, from: Date, to: Date): string[] {
  const simulation = simulate(timing, from, to)
  if (simulation.kind === 'counted') return ['counted']
  return simulation.entries.map((entry) => {
    const what = entry.kind === 'fire' ? (entry.note ?? 'fire') : entry.reason.kind
    const name = entry.kind === 'skip' && entry.reason.kind === 'holiday' ? ` ${entry.reason.name}` : ''
    return `${entry.at.toISOString().slice(5, 16)} ${what}${name}`
  })
}

describe('a simulation', () => {
  it('lists each fire and each skip with its reason, in order', () => {
    const except = {
      dates: ['12-24'],
      weekdays: ['sun' as const],
      holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
    }
    expect(listed(cron('0 9 * * *', { except }), day('2026-12-23'), day('2026-12-28'))).toEqual([
      '12-23T08:00 fire',
      '12-24T08:00 excluded-date',
      '12-25T08:00 holiday Christmas Day',
      '12-26T08:00 fire',
      '12-27T08:00 excluded-weekday',
    ])
  })

  it('tells closed windows from quiet hours', () => {
    const windows: Windows = {
      zone,
      active: [{ from: '08:00', to: '18:00' }],
      quiet: { hours: [{ from: '12:00', to: '13:00' }], meanwhile: 'off' },
    }
    expect(listed({ ...cron('30 6,9,12,18 * * *'), windows }, day('2026-12-01'), day('2026-12-02'))).toEqual([
      '12-01T05:30 outside-active-hours',
      '12-01T08:30 fire',
      '12-01T11:30 quiet-hours',
      '12-01T17:30 outside-active-hours',
    ])
  })

  it('notes what a gap of the clocks moved, and skips nothing for it', () => {
    expect(listed(cron('30 2 * * *'), day('2027-03-27'), day('2027-03-30'))).toEqual([
      '03-27T01:30 fire',
      '03-28T01:00 moved-from-gap',
      '03-29T00:30 fire',
    ])
  })

  it('shows where a single run moves to', () => {
    const once: Timing = {
      schedule: { kind: 'at', at: '2026-12-01T06:00', zone },
      windows: { zone, active: [{ from: '08:00', to: '18:00' }] },
    }
    expect(listed(once, day('2026-12-01'), day('2026-12-02'))).toEqual([
      '12-01T05:00 outside-active-hours',
      '12-01T07:00 moved-to-opening',
    ])
  })

  it('ends with the count, without skips after it', () => {
    const counted = cron('0 9 * * *', { from: '2026-12-01T00:00:00Z', count: 2 })
    expect(listed(counted, day('2026-12-01'), day('2026-12-20'))).toEqual([
      '12-01T08:00 fire',
      '12-02T08:00 fire',
    ])
  })

  it('counts by day what is too much to list, a change of clocks among them', () => {
    const simulation = simulate(
      cron('* * * * * *'),
      new Date('2026-10-23T22:00:00Z'),
      new Date('2026-10-25T23:00:00Z'),
    )
    expect(simulation).toEqual({
      kind: 'counted',
      days: [
        { date: '2026-10-24', fires: 86_400, skips: [] },
        { date: '2026-10-25', fires: 90_000, skips: [] },
      ],
    })
  })

  it('counts a late fire once that crosses the beginning and midnight, and at the end and midnight too', () => {
    const late: Timing = { ...cron('7-59/15 * * * *', { zone: 'UTC', jitterMs: 900_000 }), key: 'k1' }
    const from = new Date('2026-11-20T23:58:00Z')
    const to = new Date('2026-12-20T23:58:00Z')
    const simulation = simulate(late, from, to)
    const counted = simulation.kind === 'counted' ? simulation.days : []
    const sum = counted.reduce((all, { fires }) => all + fires, 0)
    expect(sum).toBe(firesBetween(late, from, to, 9000).length)
  })

  it('looks 3,660 days ahead and no further, also to the end of all dates', () => {
    const begin = day('2026-12-01')
    const yearly = listed(cron('0 9 1 1 *'), begin, new Date(8.64e15))
    expect(yearly).toHaveLength(10)
    expect(listed(cron('0 9 1 1 *'), begin, new Date(Number.NaN))).toEqual([])
  })

  it('takes less than 50 ms for 24 expressions with jitter and a cadence at night', () => {
    const windows: Windows = {
      zone,
      quiet: { hours: [{ from: '22:00', to: '07:00' }], meanwhile: { everyMs: 60_000 } },
    }
    const expressions = Array.from({ length: 24 }, (_, hour) => `${hour} ${hour} * * *`)
    const busy: Timing = { ...cron('', { expressions, jitterMs: 3_600_000 }), key: 'key', windows }
    const month = () => simulate(busy, day('2026-12-01'), day('2026-12-31'))
    expect(month()).toMatchObject({ kind: 'listed', entries: { length: 720 } })
    expect(quickestMs(month)).toBeLessThan(50)
  })

  it('counts skips by their reason', () => {
    const windows: Windows = {
      zone,
      quiet: { hours: [{ from: '22:00', to: '06:00' }], meanwhile: { everyMs: 3_600_000 } },
    }
    const simulation = simulate({ ...cron('* * * * *'), windows }, day('2026-12-01'), day('2026-12-02'))
    expect(simulation).toEqual({
      kind: 'counted',
      days: [{ date: '2026-12-01', fires: 968, skips: [{ reason: { kind: 'quiet-hours' }, count: 472 }] }],
    })
  })
})
