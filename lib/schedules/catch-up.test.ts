import { describe, expect, it } from 'vitest'
import { catchUp, type MisfirePolicy } from './catch-up.ts'
import type { Timing } from './schema.ts'

const zone = 'Europe/Vienna'
const cron = (expression: string): Timing => ({ schedule: { kind: 'cron', expressions: [expression], zone } })
const at = (instant: string) => new Date(`2026-11-20T${instant}Z`)
const caughtUp = (timing: Timing, lastFire: Date, now: Date, policy: MisfirePolicy = { kind: 'run-once' }) =>
  catchUp({ timing, lastFire, now, policy })

describe('after an outage', () => {
  const minutely = cron('* * * * *')

  it('runs the latest missed instant once, late, and counts the others as one stretch', () => {
    expect(caughtUp(minutely, at('08:00:00'), at('08:10:13'))).toEqual({
      run: { scheduledFor: at('08:10:00'), lateMs: 13_000 },
      missed: { from: at('08:01:00'), to: at('08:09:00'), count: 9 },
      next: at('08:11:00'),
    })
  })

  it('has nothing missed where only one instant passed', () => {
    expect(caughtUp(minutely, at('08:00:00'), at('08:01:13'))).toEqual({
      run: { scheduledFor: at('08:01:00'), lateMs: 13_000 },
      missed: null,
      next: at('08:02:00'),
    })
  })

  it('has nothing to do where nothing was due', () => {
    expect(caughtUp(minutely, at('08:00:00'), at('08:00:59'))).toEqual({
      run: null,
      missed: null,
      next: at('08:01:00'),
    })
  })

  it('runs nothing late by the policy skip, but what is due at this very instant', () => {
    const late = caughtUp(minutely, at('08:00:00'), at('08:03:01'), { kind: 'skip' })
    expect(late.run).toBeNull()
    expect(late.missed).toEqual({ from: at('08:01:00'), to: at('08:03:00'), count: 3 })
    const due = caughtUp(minutely, at('08:00:00'), at('08:03:00'), { kind: 'skip' })
    expect(due.run).toEqual({ scheduledFor: at('08:03:00'), lateMs: 0 })
    expect(due.missed?.count).toBe(2)
  })

  it.each([
    [15, { scheduledFor: at('08:00:00'), lateMs: 900_000 }, null],
    [14, null, { from: at('08:00:00'), to: at('08:00:00'), count: 1 }],
  ])('runs late within %s minutes or not at all', (minutes, run, missed) => {
    const policy = { kind: 'run-if-within', minutes } as const
    const found = caughtUp(cron('0 9 * * *'), at('07:00:00'), at('08:15:00'), policy)
    expect(found).toMatchObject({ run, missed })
  })

  it.each([
    ['each minute', '* * * * *', 43_199],
    ['each second', '* * * * * *', 2_591_999],
  ])('counts 30 days of %s exactly, a change of clocks among them', (_, expression, count) => {
    const from = new Date('2026-10-10T08:30:00Z')
    const found = caughtUp(cron(expression), from, new Date('2026-11-09T08:30:00Z'))
    expect(found.missed?.count).toBe(count)
    expect(found.run?.scheduledFor).toEqual(new Date('2026-11-09T08:30:00Z'))
  })

  it('offers nothing again after the clock was set back', () => {
    const found = caughtUp(minutely, at('08:10:00'), at('08:05:30'))
    expect(found).toEqual({ run: null, missed: null, next: at('08:11:00') })
  })

  it('says nothing of an instant that is none', () => {
    const none = new Date(Number.NaN)
    expect(caughtUp(minutely, none, at('08:05:30'))).toEqual({
      run: null,
      missed: null,
      next: at('08:06:00'),
    })
    expect(caughtUp(minutely, at('08:00:00'), none)).toEqual({ run: null, missed: null, next: null })
  })

  it('misses a single run once', () => {
    const once: Timing = { schedule: { kind: 'at', at: '2026-11-20T08:00:00Z', zone } }
    expect(caughtUp(once, at('07:00:00'), at('09:00:00'), { kind: 'skip' })).toEqual({
      run: null,
      missed: { from: at('08:00:00'), to: at('08:00:00'), count: 1 },
      next: null,
    })
  })
})
