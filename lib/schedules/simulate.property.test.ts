import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catchUp } from './catch-up.ts'
import { dayMs } from './clock/calendar.ts'
import { offsetAt } from './clock/zone-offsets.ts'
import { countDays } from './counting/count-fires.ts'
import { firesBetween } from './fires-between.ts'
import { listEntries } from './list-entries.ts'
import type { Timing } from './schema.ts'
import { type Moment, randomMoment } from './testing/random-timing.ts'

/** Jitter for most, with any share, so that fires cross midnight and the ends of what is counted. */
const randomJitter = fc.option(
  fc.record({ jitterMs: fc.constantFrom(60_000, 600_000, 3_600_000), key: fc.string({ maxLength: 4 }) }),
  { freq: 3, nil: null },
)
const randomOutage = fc.tuple(
  fc.tuple(randomMoment, fc.boolean(), fc.integer({ min: -30, max: 30 })).map(beginning),
  fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 2000 })),
  randomJitter,
)

/** Half of them begin some minutes from a midnight of their zone. */
function beginning([moment, atMidnight, minutes]: [Moment, boolean, number]): Moment {
  if (!atMidnight) return moment
  const { timing, after } = moment
  const wall = after.getTime() + offsetAt(timing.schedule.zone, after.getTime())
  const midnight = after.getTime() - (((wall % dayMs) + dayMs) % dayMs)
  return { timing, after: new Date(midnight + minutes * 60_000) }
}

function late({ timing }: Moment, jitter: { jitterMs: number; key: string } | null): Timing {
  const { schedule } = timing
  if (jitter === null || schedule.kind === 'at') return timing
  return { ...timing, schedule: { ...schedule, jitterMs: jitter.jitterMs }, key: jitter.key }
}

describe('what is counted without listing', () => {
  it('equals the list, fires and skips by reason, on days of every kind', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomOutage, ([moment, minutes, jitter]) => {
        const timing = late(moment, jitter)
        if (timing.schedule.kind === 'at') return
        const from = moment.after.getTime()
        const to = from + minutes * 60_000
        const counted = countDays({ ...timing, schedule: timing.schedule }, from, to)
        const entries = listEntries(timing, moment.after, new Date(to))
        fc.pre(entries.length < 9000)
        const sum = (reason: string) =>
          counted
            .flatMap(({ skips }) => skips)
            .reduce((all, skip) => all + (skip.reason.kind === reason ? skip.count : 0), 0)
        const listed = (reason: string) =>
          entries.filter((entry) => entry.kind === 'skip' && entry.reason.kind === reason).length
        for (const reason of [
          'outside-active-hours',
          'quiet-hours',
          'holiday',
          'excluded-date',
          'excluded-weekday',
          'excluded-month',
        ]) {
          expect({ [reason]: sum(reason) }).toEqual({ [reason]: listed(reason) })
        }
        expect(counted.map(({ date, fires }) => [date, fires]).filter(([, fires]) => fires)).toEqual(
          firesByDate(timing, moment.after, new Date(to)),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('accounts for every instant of an outage once', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(randomOutage, ([moment, minutes, jitter]) => {
        const timing = late(moment, jitter)
        const now = new Date(moment.after.getTime() + minutes * 60_000)
        const due = firesBetween(
          timing,
          new Date(moment.after.getTime() + 1),
          new Date(now.getTime() + 1),
          9000,
        )
        fc.pre(due.length < 9000)
        const { run, missed } = catchUp({ timing, lastFire: moment.after, now, policy: { kind: 'run-once' } })
        expect(run?.scheduledFor ?? null).toEqual(due.at(-1) ?? null)
        const rest = due.slice(0, -1)
        expect(missed).toEqual(
          rest.length === 0 ? null : { from: rest[0], to: rest.at(-1), count: rest.length },
        )
      }),
      { numRuns: 200 },
    )
  })
})

function firesByDate(timing: Timing, from: Date, to: Date): [string, number][] {
  const dates = new Map<string, number>()
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: timing.schedule.zone, dateStyle: 'short' })
  for (const fire of firesBetween(timing, from, to, 10_000)) {
    const date = format.format(fire)
    dates.set(date, (dates.get(date) ?? 0) + 1)
  }
  return [...dates]
}
