/** An expression as sets of values, each sorted and without repetition. */
export interface CronFields {
  seconds: number[]
  minutes: number[]
  hours: number[]
  daysOfMonth: DaysOfMonth
  /** 1 is January. */
  months: number[]
  daysOfWeek: DaysOfWeek
  /** Its second, minute or hour field holds `*`, a range or a step: it follows real time through a change of clocks. */
  intervalLike: boolean
  /** The fields as they were written, macros resolved: of five fields, seconds is '0'. */
  written: Record<CronFieldName, string>
}

export type CronFieldName = 'seconds' | 'minutes' | 'hours' | 'days of month' | 'months' | 'days of week'

/**
 * Where days of the month and of the week are both restricted, a day that either names counts.
 * As Vixie cron does it, a field that begins with `*` (or is `?`) is not restricted, so that a day must be in both.
 */
export interface DaysOfMonth {
  restricted: boolean
  days: number[]
  /** L is 0, L-3 is 3: so many days before the last. */
  beforeLast: number[]
  /** 15W: the weekday nearest to the 15th, in its month. */
  weekdayNearest: number[]
  /** LW is 0, L-3W is 3: the weekday nearest to the day that is so many before the last. */
  weekdayNearestBeforeLast: number[]
}

export interface DaysOfWeek {
  restricted: boolean
  /** 0 is Sunday. */
  days: number[]
  /** MON#2: the second Monday. */
  nth: { weekday: number; nth: number }[]
  /** 5L, FRI#L: the last Friday. */
  last: number[]
}
