import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Except, Hours, Schedule, Stride, Timing, Windows } from '../schema.ts'
import { weekdays } from '../weekdays.ts'
import { oddZones } from './odd-zones.ts'
import { randomCron } from './random-cron.ts'

const minuteMs = 60_000
const dayMs = 86_400_000
const first = Date.UTC(2005, 0, 1)
const last = Date.UTC(2035, 0, 1)

export interface Moment {
  timing: Timing
  after: Date
}

const zones = fc.constantFrom(...oddZones)
const iso = (ms: number): string => new Date(ms).toISOString()
const isoDate = (ms: number): string => iso(ms).slice(0, 10)

const changes = new Map<string, number[]>()

function changesOf(zone: string): number[] {
  const found = changes.get(zone)
  if (found) return found
  const made: number[] = []
  let wall = Temporal.Instant.fromEpochMilliseconds(first)
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next')
  while (wall && wall.epochMilliseconds < last) {
    made.push(wall.epochMilliseconds)
    wall = wall.getTimeZoneTransition('next')
  }
  changes.set(zone, made)
  return made
}

/** Any second of thirty years; as often one near a change of the zone's clocks. */
function instants(zone: string): fc.Arbitrary<number> {
  const anywhere = fc.integer({ min: first / 1000, max: last / 1000 }).map((second) => second * 1000)
  const near = changesOf(zone)
  if (near.length === 0) return anywhere
  const beside = fc
    .tuple(fc.constantFrom(...near), fc.integer({ min: -36 * 60, max: 3 * 60 }))
    .map(([at, minutes]) => at + minutes * minuteMs)
  return fc.oneof(anywhere, beside)
}

function randomExcept(near: number): fc.Arbitrary<Except> {
  const date = fc.integer({ min: -3, max: 10 }).map((days) => isoDate(near + days * dayMs))
  const dates = fc.array(
    fc.oneof(
      date,
      date.map((full) => full.slice(5)),
    ),
    { maxLength: 3 },
  )
  const months = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 2 })
  const days = fc.array(fc.constantFrom(...weekdays), { maxLength: 2 })
  const holidays = fc.array(
    date.map((day) => ({ date: day, name: 'Holiday' })),
    { maxLength: 2 },
  )
  return fc.record({ dates, months, weekdays: days, holidays }, { requiredKeys: [] })
}

const hours: fc.Arbitrary<Hours> = fc
  .tuple(
    fc.option(fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 7 }), {
      nil: undefined,
    }),
    fc.integer({ min: 0, max: 95 }),
    fc.integer({ min: 0, max: 95 }),
  )
  .map(([days, from, to]) => ({ ...(days ? { days } : {}), from: clock(from), to: clock(to) }))

const clock = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`

const randomWindows: fc.Arbitrary<Windows> = fc.record(
  {
    zone: zones,
    active: fc.array(hours, { minLength: 1, maxLength: 3 }),
    quiet: fc.record({
      hours: fc.array(hours, { minLength: 1, maxLength: 2 }),
      meanwhile: fc.oneof(
        fc.constant<'off'>('off'),
        fc.constantFrom(20, 60, 90, 240, 1440).map((minutes) => ({ everyMs: minutes * minuteMs })),
      ),
    }),
  },
  { requiredKeys: ['zone'] },
)

function randomStride(near: number): fc.Arbitrary<Stride> {
  return fc.record(
    {
      every: fc.integer({ min: 2, max: 4 }),
      unit: fc.constantFrom('day', 'week', 'month', 'year'),
      from: fc.integer({ min: -400, max: 400 }).map((days) => isoDate(near + days * dayMs)),
      weekStart: fc.constantFrom(...weekdays),
    },
    { requiredKeys: ['every', 'unit', 'from'] },
  )
}

const sometimes = <Value>(value: fc.Arbitrary<Value>, freq = 4): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined, freq })

type Bounds = Pick<Exclude<Schedule, { kind: 'at' }>, 'from' | 'until' | 'count' | 'except'>

function randomBounds(near: number): fc.Arbitrary<Bounds> {
  const shift = (min: number, max: number) =>
    fc.integer({ min: min * 1440, max: max * 1440 }).map((minutes) => iso(near + minutes * minuteMs))
  const counted = fc.record({ from: shift(-2, 2), count: fc.integer({ min: 1, max: 40 }) })
  const between = fc.record({ from: shift(-3, 3), until: shift(-1, 20) }, { requiredKeys: [] })
  const limits: fc.Arbitrary<Bounds> = fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: counted },
    { weight: 1, arbitrary: between },
  )
  return fc
    .tuple(limits, sometimes(randomExcept(near)))
    .map(([bounds, except]) => ({ ...bounds, ...(except ? { except } : {}) }))
}

function randomSchedule(zone: string, near: number): fc.Arbitrary<Schedule> {
  const bounds = randomBounds(near)
  const cron = fc
    .tuple(fc.array(randomCron, { minLength: 1, maxLength: 3 }), sometimes(randomStride(near), 5), bounds)
    .map(([expressions, stride, more]): Schedule => {
      return { kind: 'cron', expressions, zone, ...(stride ? { stride } : {}), ...more }
    })
  const everyMs = fc.oneof(
    fc.integer({ min: 1, max: 100_000 }).map((seconds) => seconds * 1000),
    fc.constantFrom(20, 60, 90, 1440).map((minutes) => minutes * minuteMs),
  )
  const every = fc
    .tuple(everyMs, fc.integer({ min: -1e6, max: 1e6 }), bounds)
    .map(([ms, shift, more]): Schedule => {
      return { kind: 'every', everyMs: ms, anchor: iso(near + shift * 1000), zone, ...more }
    })
  const beatMs = fc
    .constantFrom(1, 5, 7, 30, 50, 60, 90, 240, 420, 1440, 2880)
    .map((minutes) => minutes * minuteMs)
  const heartbeat = fc.tuple(beatMs, sometimes(zones, 1), bounds).map(([ms, alignZone, more]): Schedule => {
    return { kind: 'heartbeat', everyMs: ms, zone, ...(alignZone ? { alignZone } : {}), ...more }
  })
  const at = fc.tuple(fc.integer({ min: -60, max: 3000 }), fc.boolean()).map(([minutes, exact]): Schedule => {
    const moment = iso(near + minutes * minuteMs).slice(0, 19)
    return { kind: 'at', at: exact ? `${moment}Z` : moment, zone }
  })
  return fc.oneof(
    { weight: 6, arbitrary: cron },
    { weight: 2, arbitrary: every },
    { weight: 2, arbitrary: heartbeat },
    { weight: 1, arbitrary: at },
  )
}

/** A timing of any kind, and an instant to ask it at; every third has windows. */
export const randomMoment: fc.Arbitrary<Moment> = zones
  .chain((zone) => fc.tuple(fc.constant(zone), instants(zone)))
  .chain(([zone, near]) =>
    fc.tuple(randomSchedule(zone, near), sometimes(randomWindows, 3)).map(([schedule, windows]) => ({
      timing: { schedule, ...(windows ? { windows } : {}) },
      after: new Date(near),
    })),
  )
