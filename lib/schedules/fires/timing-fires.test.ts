import { describe, expect, it } from 'vitest'
import { nextFire } from '../next-fire.ts'
import type { EverySchedule, Schedule, Timing } from '../schema.ts'
import { cron, every, firesInTurn, heartbeat, vienna, within } from '../testing/fires-in-turn.ts'

describe('a heartbeat', () => {
  it.each([
    ['divides the day', heartbeat(30), '2026-11-20T23:15:00Z', ['2026-11-20T23:30', '2026-11-21T00:00']],
    [
      'does not, and begins anew at midnight',
      heartbeat(420),
      '2026-11-20T20:00:00Z',
      ['2026-11-20T21:00', '2026-11-21T00:00', '2026-11-21T07:00'],
    ],
    [
      'is longer than a day, and counts from 1970',
      heartbeat(2880),
      '2026-11-20T00:00:00Z',
      ['2026-11-21T00:00', '2026-11-23T00:00'],
    ],
    [
      'is aligned to a zone',
      heartbeat(720, { alignZone: 'Asia/Kolkata' }),
      '2026-11-20T00:00:00Z',
      ['2026-11-20T06:30', '2026-11-20T18:30'],
    ],
  ])('%s', (_, timing, after, expected) => {
    expect(firesInTurn(timing, after, expected.length)).toEqual(expected)
  })

  it('resumes at its first beat in the next open window, or at the opening of one that holds none', () => {
    const timing = within(heartbeat(240), {
      active: [
        { from: '03:00', to: '05:00' },
        { from: '09:15', to: '10:00' },
      ],
    })
    expect(firesInTurn(timing, '2026-11-20T00:00:00Z', 3)).toEqual([
      '2026-11-20T04:00',
      '2026-11-20T09:15',
      '2026-11-21T04:00',
    ])
  })

  it('slows down in quiet hours', () => {
    const quiet = { hours: [{ from: '22:00', to: '07:00' }], meanwhile: { everyMs: 4 * 3_600_000 } }
    expect(firesInTurn(within(heartbeat(60), { quiet }), '2026-11-20T20:30:00Z', 5)).toEqual([
      '2026-11-20T21:00',
      '2026-11-21T00:00',
      '2026-11-21T04:00',
      '2026-11-21T07:00',
      '2026-11-21T08:00',
    ])
  })
})

describe('windows', () => {
  const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'] as const, from: '09:00', to: '17:00' }

  it('drop what lies outside of them, and are closed at their end', () => {
    const timing = within(cron('0 */4 * * *', { zone: 'UTC' }), {
      active: [{ ...office, days: [...office.days] }],
    })
    expect(firesInTurn(timing, '2026-11-19T13:00:00Z', 3)).toEqual([
      '2026-11-19T16:00',
      '2026-11-20T12:00',
      '2026-11-20T16:00',
    ])
    const hourly = within(every(3_600_000), { active: [{ from: '09:00', to: '10:00' }] })
    expect(firesInTurn(hourly, '2026-11-20T00:00:00Z', 2)).toEqual(['2026-11-20T09:00', '2026-11-21T09:00'])
  })

  it('that wrap midnight belong to the day on which they begin', () => {
    const timing = within(every(6 * 3_600_000), { active: [{ days: ['fri'], from: '22:00', to: '07:00' }] })
    expect(firesInTurn(timing, '2026-11-16T00:00:00Z', 3)).toEqual([
      '2026-11-21T00:00',
      '2026-11-21T06:00',
      '2026-11-28T00:00',
    ])
  })

  it('with equal ends are a whole day', () => {
    const timing = within(every(6 * 3_600_000), { active: [{ days: ['fri'], from: '09:00', to: '09:00' }] })
    expect(firesInTurn(timing, '2026-11-16T00:00:00Z', 5)).toEqual([
      '2026-11-20T12:00',
      '2026-11-20T18:00',
      '2026-11-21T00:00',
      '2026-11-21T06:00',
      '2026-11-27T12:00',
    ])
  })

  it('that open in a gap open at its end', () => {
    const schedule: Schedule = { kind: 'at', at: '2026-03-29T00:30:00Z', zone: vienna }
    const timing = within({ schedule }, { active: [{ from: '02:30', to: '05:00' }] }, vienna)
    expect(firesInTurn(timing, '2026-03-01T00:00:00Z', 1)).toEqual(['2026-03-29T01:00'])
  })

  it('move a single instant to their opening', () => {
    const schedule: Schedule = { kind: 'at', at: '2026-11-21T10:00', zone: vienna }
    const timing = within({ schedule }, { active: [{ ...office, days: [...office.days] }] }, vienna)
    expect(firesInTurn(timing, '2026-01-01T00:00:00Z', 2)).toEqual(['2026-11-23T08:00'])
  })
})

describe('jitter', () => {
  const late = (key: string, more: Partial<EverySchedule> = {}) => ({
    ...every(3_600_000, { jitterMs: 600_000, ...more }),
    key,
  })
  const lateness = (timing: Timing, after: string) =>
    ((nextFire(timing, new Date(after))?.getTime() ?? 0) % 3_600_000) / 1000

  it('is the same for all fires of a key, another for another, and none without', () => {
    const one = lateness(late('one'), '2026-11-20T00:30:00Z')
    expect(one).toBeGreaterThan(0)
    expect(one).toBeLessThan(600)
    expect(lateness(late('one'), '2026-11-21T08:30:00Z')).toBe(one)
    expect(lateness(late('two'), '2026-11-20T00:30:00Z')).not.toBe(one)
    expect(lateness(every(3_600_000, { jitterMs: 600_000 }), '2026-11-20T00:30:00Z')).toBe(0)
  })

  it.each(['a', 'b', 'c', 'd', 'e', 'f'])('carries nothing over an edge, whatever the key: %s', (key) => {
    const narrow = within(late(key), { active: [{ from: '09:00', to: '09:01' }] })
    expect(firesInTurn(narrow, '2026-11-20T00:00:00Z', 1)[0]).toMatch(/^2026-11-20T09:00/)
    const ending = late(key, { until: '2026-11-20T09:00:30Z' })
    expect(firesInTurn(ending, '2026-11-20T08:30:00Z', 2)[0]).toMatch(/^2026-11-20T09:00/)
    const dense = { ...every(1000, { jitterMs: 600_000 }), key }
    expect(firesInTurn(dense, '2026-11-20T00:00:00.999Z', 1)[0]).toMatch(/^2026-11-20T00:00:01/)
    const beforeHoliday = late(key, { anchor: '2026-11-20T23:59:00Z', except: { dates: ['2026-11-21'] } })
    expect(firesInTurn(beforeHoliday, '2026-11-20T23:30:00Z', 1)[0]).toMatch(/^2026-11-20T23:59/)
  })
})
