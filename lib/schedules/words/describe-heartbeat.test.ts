import { expect, it, describe as suite } from 'vitest'
import { describe } from '../describe.ts'
import type { HeartbeatSchedule, Windows } from '../schema.ts'

const minuteMs = 60_000
const vienna = 'Europe/Vienna'
const beats = (minutes: number, more: Partial<HeartbeatSchedule> = {}, windows?: Windows): string =>
  describe(
    {
      schedule: { kind: 'heartbeat', everyMs: minutes * minuteMs, zone: vienna, ...more },
      ...(windows && { windows }),
    },
    'en-GB',
  )
const active = (from: string, to: string, zone = vienna): Windows => ({ zone, active: [{ from, to }] })

suite('a heartbeat in a sentence', () => {
  it('tells its minutes by the clock of the zone that it names', () => {
    expect(beats(60, { zone: 'Asia/Kolkata' })).toBe('Every hour at :30, Kolkata time')
    expect(beats(60, { zone: 'Asia/Kolkata', alignZone: 'Asia/Kolkata' })).toBe(
      'Every hour, on the hour, Kolkata time',
    )
    expect(beats(20, { zone: 'Asia/Kathmandu' })).toBe('Every 20 minutes at :05, :25 and :45, Kathmandu time')
    expect(beats(60, { alignZone: 'Asia/Kolkata' })).toBe('Every hour at :30, Vienna time')
  })

  it('tells where it is counted from if the minutes change with the clocks', () => {
    expect(beats(60, { zone: 'Australia/Lord_Howe' })).toBe('Every hour, counted from midnight UTC')
  })

  it('names the zone of its limits and windows once', () => {
    expect(beats(60, {}, active('08:00', '18:00'))).toBe(
      'Every hour, on the hour, Vienna time, only between 08:00 and 18:00',
    )
    expect(beats(240, {}, active('08:00', '18:00'))).toBe(
      'Every 4 hours, counted from midnight UTC, dates and hours by Vienna time, only between 08:00 and 18:00',
    )
    expect(beats(240, { alignZone: vienna }, active('08:00', '18:00'))).toBe(
      'Every 4 hours, counted from midnight Vienna time, only between 08:00 and 18:00',
    )
  })

  it('tells the days of beats that are longer than one', () => {
    expect(beats(1500)).toBe('Every 25 hours, counted from 1 January 2026 at 04:00 UTC')
    expect(beats(2880, { alignZone: vienna })).toBe(
      'Every other day at midnight Vienna time, counted from 1 January 2026',
    )
    expect(beats(10_080)).toBe('Every Thursday at midnight UTC')
  })

  it('tells of the run at an opening that holds no beat', () => {
    expect(beats(60, {}, active('08:10', '08:30'))).toContain('at the opening where no beat falls inside')
  })
})
