// One point in time as it was said: still relative, nothing resolved. resolve-moment.ts makes an instant of it.
import type { Unit } from '../vocabulary.ts'

export type DayPart =
  | 'early-morning'
  | 'morning'
  | 'noon'
  | 'lunch'
  | 'afternoon'
  | 'evening'
  | 'night'
  | 'midnight'
  | 'end-of-day'
  | 'end-of-work'

/**
 * `exact`: 17:30, 05:00, 5 pm, noon, "at 7 in the evening". `clock`: 9:00 or 5:30, a minute but no half of the day.
 * `bare`: an hour alone, "at 5", or "half past five". `part`: only a part of the day, whose hour is assumed.
 */
export type TimeCertainty = 'exact' | 'clock' | 'bare' | 'part'

export interface TimeOfDay {
  /** 0 to 23, the best reading: a bare 1, 2 or 3 is in the afternoon. */
  hour: number
  minute: number
  second: number
  certainty: TimeCertainty
  /** "in the evening", where it was said. */
  part?: DayPart
  /** The hour of the other half of the day, where the words leave it open (`clock` and `bare`). */
  otherHour?: number
}

/** A length of time. Months and days stay what they are, because their length depends on where they begin. */
export interface Duration {
  months: number
  days: number
  ms: number
  /** "3 working days", counted without Saturdays and Sundays. */
  workingDays?: number
  /** The largest unit that was said: "in a day" is vaguer than "in 24 hours". */
  unit: Unit
}

/** A stretch of the calendar that is named as a whole. */
export type Period =
  /** this week: 0, next month: 1, last year: -1 */
  | { kind: 'relative'; unit: 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year'; offset: number }
  /** `yearOffset`: "March of next year". `which`: "next March", "last March". */
  | { kind: 'month'; month: number; year?: number; yearOffset?: number; which?: 'next' | 'last' }
  | { kind: 'quarter'; quarter: number; year?: number }
  | { kind: 'half'; half: number; year?: number }
  | { kind: 'year'; year: number }
  /** "the week of October 7th" */
  | { kind: 'week-of'; day: Day }
  /** "first week of October": whole weeks, from the end where negative; no month: of the year. */
  | { kind: 'nth-week'; nth: number; within?: Period }
  /** ISO week 12 */
  | { kind: 'week-number'; week: number; year?: number }

/** 1 is Monday, 7 is Sunday. */
export type WeekdayNumber = number

/** What is counted in "third Tuesday", "last working day", "fifth last day". */
export type Counted = WeekdayNumber | 'day' | 'working-day' | 'weekend-day'

export type Day =
  /** today: 0, tomorrow: 1, yesterday: -1 */
  | { kind: 'offset'; days: number }
  /** `nearest`: "Friday"; `this`; `next`: of the coming week; `last`. A number: so many weeks from the current one. */
  | { kind: 'weekday'; weekday: WeekdayNumber; which: 'nearest' | 'this' | 'next' | 'last' | number }
  /** `eitherOrder`: 5/6 may be the day first. */
  | {
      kind: 'date'
      month: number
      day: number
      year?: number
      weekday?: WeekdayNumber
      eitherOrder?: boolean
    }
  /** "the 15th", of the month where one was said */
  | { kind: 'month-day'; day: number; within?: Period; weekday?: WeekdayNumber }
  /** "second Friday of February", "last working day of the month": negative counts from the end */
  | { kind: 'nth'; nth: number; counted: Counted; within: Period }
  /** "the 35th day" of the year */
  | { kind: 'year-day'; day: number; year?: number }
  | { kind: 'holiday'; name: string; year?: number; yearOffset?: number; which?: 'next' | 'last' | 'this' }
  /** "two days after Christmas": negative where before */
  | { kind: 'shifted'; from: Day; by: Duration }
  /** "third Tuesday after Christmas": negative where before */
  | { kind: 'nth-from'; nth: number; counted: Counted; from: Day }
  | { kind: 'start'; of: Period }
  | { kind: 'end'; of: Period }

/** "in 20 minutes", "2 hours ago" (negative), "an hour after noon tomorrow" (`from`). */
export interface Shift {
  by: Duration
  from?: Moment
  /** "a day from right now": to the second, where "in a day" is not. */
  exact?: boolean
}

/** `zone` is an IANA name, for schedules. `offsetMinutes`: "PST" and "+02:00" name an offset besides. */
export interface StatedZone {
  zone: string
  offsetMinutes?: number
}

/** At least one of `day`, `time` and `shift` is there. */
export interface Moment {
  day?: Day
  time?: TimeOfDay
  shift?: Shift
  zone?: StatedZone
  /** The end, where a stretch was said: "10 to 22 August", "10:00 - 11:00". */
  through?: Moment
  /** Words that only a one-shot has: "in 20 minutes", "tomorrow", "ago", "now", a date with a year. */
  once: boolean
}
