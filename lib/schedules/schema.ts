// What can be said about time. Written with zod/mini, because the composer's preview needs it in the browser.
import * as z from 'zod/mini'
import { isZone } from './clock/zone.ts'
import { weekdays } from './weekdays.ts'

/** An IANA zone. UTC and aliases that the runtime resolves are welcome too. */
export const Zone = z
  .string()
  .check(z.refine(isZone, { error: 'Choose a zone by its name, like Europe/Vienna.' }))

export const Weekday = z.enum(weekdays, { error: 'Use mon, tue, wed, thu, fri, sat or sun.' })
export type Weekday = z.infer<typeof Weekday>

/** An exact instant in UTC, such as 2026-12-24T08:00:00Z. */
const Instant = z.iso.datetime({
  error: 'Write an instant in UTC, like 2026-12-24T08:00:00Z.',
})

const WallDateTime = z.iso.datetime({
  local: true,
  error: 'Write a date and a time, like 2026-12-24T09:00.',
})

const CalendarDate = z.iso.date({ error: 'Write a date that exists, like 2026-12-24.' })

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The same day of every year, such as 12-24. */
const YearlyDate = z.string().check(
  z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    error: 'Write a day of every year as month and day, like 12-24.',
  }),
  z.refine((date) => Number(date.slice(3)) <= (longestMonths[Number(date.slice(0, 2)) - 1] ?? 0), {
    error: 'Write a day that exists, like 12-24: this month is shorter.',
  }),
)

const ExceptDate = z.union([CalendarDate, YearlyDate], {
  error: 'Write a day that exists: 2026-12-24 once, or 12-24 of every year.',
})

export const ClockTime = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Write a time of day, like 09:00 or 22:30.' }))

export const Except = z.strictObject({
  dates: z.optional(z.array(ExceptDate).check(z.maxLength(400))),
  weekdays: z.optional(z.array(Weekday).check(z.maxLength(7))),
  months: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(12))).check(z.maxLength(12))),
  holidays: z.optional(
    z
      .array(z.strictObject({ date: CalendarDate, name: z.string().check(z.minLength(1), z.maxLength(80)) }))
      .check(z.maxLength(400)),
  ),
})
export type Except = z.infer<typeof Except>

/** Days of a schedule are days of its zone. `from` belongs to it, `until` does not. */
const bounds = {
  zone: Zone,
  from: z.optional(Instant),
  until: z.optional(Instant),
  /** So many fires from `from` on, which it needs. */
  count: z.optional(z.int().check(z.minimum(1), z.maximum(10_000))),
  except: z.optional(Except),
  /** Each fire is late by a fixed share of this, which depends on the automation alone. */
  jitterMs: z.optional(z.int().check(z.minimum(0), z.maximum(3_600_000))),
}

export const At = z.strictObject({
  kind: z.literal('at'),
  /** With Z an exact instant; without it, what a clock on the wall of the zone shows. */
  at: z.union([Instant, WallDateTime], {
    error:
      'Write a day that exists and a time, like 2026-12-24T09:00 in the zone or 2026-12-24T08:00:00Z; no other offset.',
  }),
  zone: Zone,
})

export const Every = z.strictObject({
  kind: z.literal('every'),
  everyMs: z
    .int('Write whole milliseconds.')
    .check(
      z.minimum(1000, 'Leave at least a second between runs.'),
      z.maximum(366 * 86_400_000, 'Run at least every 366 days.'),
    ),
  /** One of its instants: all others are whole intervals away from it, before and after. */
  anchor: Instant,
  ...bounds,
})

/** Thins a calendar out: "every other week", "every third month". */
export const Stride = z.strictObject({
  every: z.int().check(z.minimum(2), z.maximum(400)),
  unit: z.enum(['day', 'week', 'month', 'year']),
  /** A day of a period that counts. Weeks begin on `weekStart`. */
  from: CalendarDate,
  weekStart: z.optional(Weekday),
})
export type Stride = z.infer<typeof Stride>

export const Cron = z.strictObject({
  kind: z.literal('cron'),
  /** Fires at the instants of any of them, once where they meet. */
  expressions: z
    .array(z.string().check(z.minLength(1), z.maxLength(400)))
    .check(z.minLength(1), z.maxLength(24)),
  stride: z.optional(Stride),
  ...bounds,
})

/** Aligned to multiples of its interval from midnight: of UTC, or of `alignZone`. */
export const Heartbeat = z.strictObject({
  kind: z.literal('heartbeat'),
  everyMs: z
    .int('Write whole milliseconds.')
    .check(
      z.minimum(60_000, 'Leave at least a minute between beats.'),
      z.maximum(7 * 86_400_000, 'Beat at least every seven days.'),
      z.multipleOf(60_000, 'Use whole minutes.'),
    ),
  alignZone: z.optional(Zone),
  ...bounds,
})

export const Schedule = z.discriminatedUnion('kind', [At, Every, Cron, Heartbeat])
export type Schedule = z.infer<typeof Schedule>
export type AtSchedule = z.infer<typeof At>
export type EverySchedule = z.infer<typeof Every>
export type CronSchedule = z.infer<typeof Cron>
export type HeartbeatSchedule = z.infer<typeof Heartbeat>

/** A stretch of the day, on some weekdays or all: 22:00 to 07:00 wraps midnight and belongs to the day it begins on. */
export const Hours = z.strictObject({
  days: z.optional(z.array(Weekday).check(z.minLength(1), z.maxLength(7))),
  from: ClockTime,
  to: ClockTime,
})
export type Hours = z.infer<typeof Hours>

export const Windows = z.strictObject({
  zone: Zone,
  /** Where there are any, a schedule fires only inside one of them. */
  active: z.optional(z.array(Hours).check(z.minLength(1), z.maxLength(28))),
  quiet: z.optional(
    z.strictObject({
      hours: z.array(Hours).check(z.minLength(1), z.maxLength(28)),
      /** What happens meanwhile: nothing, or a slower beat. */
      meanwhile: z.union([
        z.literal('off'),
        z.strictObject({ everyMs: z.int().check(z.minimum(60_000), z.maximum(7 * 86_400_000)) }),
      ]),
    }),
  ),
})
export type Windows = z.infer<typeof Windows>

/**
 * All that decides when something fires. `key` seeds the jitter: the automation's id. Never change one in place: what is
 * known of a schedule is kept by the object itself, so a change needs a new one.
 */
export interface Timing {
  schedule: Schedule
  windows?: Windows
  key?: string
}

/** Why a schedule is refused, at which field, and what would be right where that is obvious. */
export interface Refusal {
  field: string
  message: string
  suggestion?: string
}
