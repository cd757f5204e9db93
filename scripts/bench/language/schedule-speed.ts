import { checkTiming } from '#lib/schedules/check-timing.ts'
import { firesBetween } from '#lib/schedules/fires-between.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import type { CronSchedule, Timing } from '#lib/schedules/schema.ts'
import { simulate } from '#lib/schedules/simulate.ts'
import { atMost, type Figure } from '../figure.ts'
import { medianMs, medianOfNewMs } from './stopwatch.ts'

const zone = 'Europe/Vienna'
const begin = new Date('2026-11-20T08:30:00Z')
const daysOn = (days: number) => new Date(begin.getTime() + days * 86_400_000)

const cron = (expression: string, more: Partial<CronSchedule> = {}): Timing => ({
  schedule: { kind: 'cron', expressions: [expression], zone, ...more },
})

const typical: Readonly<Record<string, Timing>> = {
  weekdays: cron('0 9 * * 1-5'),
  'within hours': cron('*/20 9-17 * * *'),
  'last working day': cron('0 8 LW * *'),
  'leap day': cron('30 2 29 2 *'),
  'every other Friday': cron('0 16 * * FRI', { stride: { every: 2, unit: 'week', from: '2026-11-20' } }),
  'every 90 minutes': {
    schedule: { kind: 'every', everyMs: 5_400_000, anchor: '2026-11-20T08:00:00Z', zone },
  },
}

const windowed: Timing = {
  ...cron('*/5 * * * *'),
  windows: { zone, active: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '18:00' }] },
}

const impossible: readonly Timing[] = [
  cron('0 0 30 2 *'),
  cron('* * * 31 4,6,9,11 *'),
  cron('0 0 L-30 11 *'),
  cron('* * * * * *', { except: { months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] } }),
  cron('* * * * * 6', { except: { weekdays: ['sat'] } }),
  {
    ...cron('* * 12 * * *'),
    windows: { zone, active: [{ from: '13:00', to: '14:00' }] },
  },
]

/** What the interface waits for while somebody types, and the worker while it arms. */
export function scheduleSpeed(): Figure[] {
  const fires = 1000
  const perFire = Object.entries(typical).map(([kind, timing]) => ({
    kind,
    micros: (medianMs(() => fireInTurn(timing, fires)) * 1000) / fires,
  }))
  const slowest = perFire.toSorted((a, b) => b.micros - a.micros)[0] ?? { kind: 'none', micros: 0 }
  const refusals = impossible.map((timing) => medianOfNewMs(timing, checkTiming, 3))
  return [
    atMost(`nextFire, the slowest of six: ${slowest.kind}`, slowest.micros, { bar: 20, unit: 'µs a fire' }),
    atMost('firesBetween with windows, 1,000 fires', listingMs(), { bar: 10, unit: 'ms' }),
    atMost('simulate, 1,000 fires', simulatingMs(cron('*/40 * * * *'), 20), { bar: 50, unit: 'ms' }),
    atMost('simulate, each second of 30 days', simulatingMs(cron('* * * * * *'), 30), {
      bar: 50,
      unit: 'ms',
    }),
    atMost('refusal of what never fires, the slowest of six', Math.max(...refusals), { bar: 50, unit: 'ms' }),
  ]
}

const listingMs = () => medianOfNewMs(windowed, (timing) => firesBetween(timing, begin, daysOn(30), 1000))

const simulatingMs = (timing: Timing, days: number) =>
  medianOfNewMs(timing, (copy) => simulate(copy, begin, daysOn(days)))

/** Begins again after twenty years: further ahead nobody looks. */
function fireInTurn(timing: Timing, count: number): void {
  const end = daysOn(20 * 366)
  let after = begin
  for (let fired = 0; fired < count; fired++) {
    const fire = nextFire(timing, after)
    after = fire && fire < end ? fire : begin
  }
}
