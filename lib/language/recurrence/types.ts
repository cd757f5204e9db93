// What the clauses of a repeating sentence say, before anything is put together.
import type { Day, Duration, Moment, StatedZone, TimeOfDay, WeekdayNumber } from '../moment/types.ts'
import type { DayPart } from '../vocabulary.ts'

export type RhythmUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** From `from` up to and with `to`; a month's days count from the end where negative (-1 is the last). */
export interface Stretch {
  from: number
  to: number
  step?: number
}

/** `working-day` is Monday to Friday, `weekend-day` the rest. */
export type CountedDay = WeekdayNumber | 'day' | 'working-day' | 'weekend-day'

export type Meaning =
  /** "every 20 minutes", "every other week", "hourly". `weak`: an adjective, "the weekly report". `asked`: "run minute", "bimonthly" */
  | {
      kind: 'rhythm'
      every: number
      unit: RhythmUnit
      other?: boolean
      weak?: 'definite' | 'indefinite'
      asked?: boolean
    }
  /** "twice a day" */
  | { kind: 'frequency'; times: number; unit: RhythmUnit }
  /** "Monday and Friday", "weekdays", "Mondays" (`every`), "every 3 Fridays" (`stride`, `asked` where it may be the third of a month) */
  | {
      kind: 'weekdays'
      days: WeekdayNumber[]
      every: boolean
      stride?: number
      asked?: boolean
      step?: number
    }
  /** "on the 1st and 15th": of the month, or of the week or year where a rhythm says so. `sure`: nothing else is meant. */
  | {
      kind: 'month-days'
      days: Stretch[]
      every: boolean
      sure: boolean
      of?: PeriodUnit
      nearest?: boolean
      edge?: boolean
    }
  /** "first Friday of the month", "last working day of every quarter" */
  | {
      kind: 'nth'
      places: number[]
      counted: CountedDay[]
      every: boolean
      of: PeriodUnit | null
      month?: number
    }
  | { kind: 'months'; months: number[]; every: boolean; only?: boolean }
  /** "every July 4th", "each 4/15"; `asked`: "on 1 May and 3 June" may be once each */
  | { kind: 'dates'; dates: { month: number; day: number }[]; every: boolean; asked?: boolean }
  | { kind: 'times'; times: TimeOfDay[]; marked: boolean }
  /** "mornings", "every night" */
  | { kind: 'part'; part: DayPart; every: boolean }
  /** "at minute 50", "on the hour", "25 minutes past the hour" */
  | { kind: 'marks'; unit: 'minute' | 'second'; marks: Stretch[] }
  /** "from 9 to 5", "after 2 pm": `end: 'before'` leaves the end out */
  | {
      kind: 'hours'
      from?: TimeOfDay
      to?: TimeOfDay
      end: 'with' | 'before'
      opens?: boolean
      negated?: boolean
    }
  | { kind: 'business-hours'; negated?: boolean }
  /**
   * `short`: it ends before its last month begins, "from March until June".
   * `within`: only in these years; with `gaps` or in one `week` of each it cannot be kept as it was said.
   */
  | { kind: 'start'; moment: Moment; short?: boolean; within?: 'years' | 'gaps' | 'week' }
  | { kind: 'until'; moment: Moment; inclusive: boolean }
  | { kind: 'for'; duration: Duration }
  | { kind: 'count'; count: number }
  | { kind: 'except'; excluded: Excluded[] }
  | { kind: 'zone'; zone: StatedZone }
  /** An expression that somebody who knows cron typed. */
  | { kind: 'cron'; expression: string }
  /** "around the clock": it is about time and changes nothing. */
  | { kind: 'filler' }

export type PeriodUnit = 'week' | 'month' | 'quarter' | 'year'

export type Excluded =
  | { kind: 'weekdays'; days: WeekdayNumber[] }
  | { kind: 'months'; months: number[] }
  | { kind: 'day'; day: Day }
  | { kind: 'month-days'; days: Stretch[] }
  | { kind: 'holidays' }
  | { kind: 'times'; times: TimeOfDay[] }

export type Clause = Meaning & {
  /** Of tokens: the first, and the one after the last. */
  start: number
  next: number
}

export type ClauseOf<Kind extends Meaning['kind']> = Extract<Clause, { kind: Kind }>
