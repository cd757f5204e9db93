import { checkTiming } from '#lib/schedules/check-timing.ts'
import { describe } from '#lib/schedules/describe.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import type { CronSchedule, Timing } from '#lib/schedules/schema.ts'
import { shortestGapMs } from '#lib/schedules/shortest-gap.ts'
import { atMost, type Figure, figure } from '../figure.ts'
import { medianMs, medianOfNewMs, onceMs } from './stopwatch.ts'

const zone = 'Europe/Vienna'
const begin = new Date('2026-11-20T08:30:00Z')

const cron = (expressions: string[], more: Partial<CronSchedule> = {}): Timing => ({
  schedule: { kind: 'cron', expressions, zone, ...more },
})

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const many = cron(hours.map((hour) => `${(hour * 7) % 60} ${hour} * * ${hour % 7}`))

/** A number of runs is counted from its beginning each time that somebody asks. */
const numbered = cron(['*/5 * * * *'], { from: '2026-11-20T08:00:00Z', count: 10_000 })

const gapped: Readonly<Record<string, Timing>> = {
  'each second': cron(['* * * * * *']),
  'each minute of the year': cron(['* * * * *']),
  'leap days': cron(['30 2 29 2 *']),
  '24 expressions': many,
  'a number of runs': numbered,
  'within hours': {
    ...cron(['*/5 * * * *']),
    windows: { zone, active: [{ days: ['mon', 'fri'], from: '08:00', to: '18:00' }] },
  },
}

/** All of them pass the same first check, and fail only in the search. */
const refused: Readonly<Record<string, Timing>> = {
  'a number of runs that never comes': cron(['0 0 30 2 *'], { from: '2026-11-20T08:00:00Z', count: 10_000 }),
  '24 expressions that never fire': cron(hours.map((hour) => `0 ${hour} 31 4,6,9,11 *`)),
  'an end before the first run': cron(['0 0 29 2 *'], {
    from: '2026-11-20T08:00:00Z',
    until: '2026-12-01T00:00:00Z',
  }),
  'days outside the windows': {
    ...cron(['0 12 * * 6']),
    windows: { zone, active: [{ days: ['mon'], from: '08:00', to: '18:00' }] },
  },
}

/** What large and odd schedules cost, besides the typical ones. Only what is promised has a bar. */
export function scheduleLoad(): Figure[] {
  const gap = slowestOf(gapped, (timing) => shortestGapMs(timing, begin))
  const refusal = slowestOf(refused, checkTiming)
  const accepted = Object.entries(refused).filter(([, timing]) => checkTiming(timing) === null)
  const described = medianOfNewMs(many, (timing) => describe(timing, 'en-GB'))
  return [
    figure(`shortestGapMs, the slowest of six: ${gap.kind}`, { figure: inMs(gap.ms) }),
    {
      ...atMost(`refusal of four odd ones, the slowest: ${refusal.kind}`, refusal.ms, {
        bar: 50,
        unit: 'ms',
      }),
      ...(accepted.length > 0 && { verdict: 'missed' as const }),
      failures: accepted.map(([kind]) => `${kind}: not refused`),
    },
    figure('nextFire near the end of 10,000 runs', { figure: inMs(lastOfNumberedMs()) }),
    ...zonesInTurn(),
    figure('describe, 24 expressions', { figure: inMs(described) }),
  ]
}

const inMs = (ms: number) => `${ms.toFixed(ms < 10 ? 2 : 0)} ms`

function slowestOf(timings: Readonly<Record<string, Timing>>, run: (timing: Timing) => unknown) {
  const measured = Object.entries(timings).map(([kind, timing]) => ({
    kind,
    ms: medianOfNewMs(timing, run, 3),
  }))
  return measured.toSorted((a, b) => b.ms - a.ms)[0] ?? { kind: 'none', ms: 0 }
}

const lastOfNumberedMs = () => {
  const nearEnd = new Date(Date.parse('2026-11-20T08:00:00Z') + 9990 * 300_000)
  return medianOfNewMs(numbered, (timing) => nextFire(timing, nearEnd))
}

/** 100 zones for the first time, then in turn: what is remembered of one must not be lost over the others. */
function zonesInTurn(): Figure[] {
  const timings = Intl.supportedValuesOf('timeZone')
    .slice(0, 100)
    .map((each) => cron(['0 9 * * 1-5'], { zone: each }))
  const run = () => {
    let after = begin
    for (let round = 0; round < 10; round++) {
      for (const timing of timings) nextFire(timing, after)
      after = new Date(after.getTime() + 86_400_000)
    }
  }
  const firstMs = onceMs(() => {
    for (const timing of timings) nextFire(timing, begin)
  })
  const micros = (medianMs(run) * 1000) / (10 * timings.length)
  return [
    figure('nextFire, 100 zones for the first time', { figure: inMs(firstMs) }),
    atMost('nextFire, 100 zones in turn', micros, { bar: 20, unit: 'µs a fire' }),
  ]
}
