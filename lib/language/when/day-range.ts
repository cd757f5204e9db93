import type { TimeOfDay } from '../moment/types.ts'
import type { ClauseOf } from '../recurrence/types.ts'

/** A part of the day in minutes from midnight. `to` may lie past midnight, and counts unless `before`. */
export interface DayRange {
  from: number
  to: number
  before: boolean
  /** It began with a stated time and has no end: "starting at 9". */
  opens?: boolean
  /** A whole hour as its end: "to 5 pm" may mean through 17:59. */
  wholeEnd: boolean
}

export function minuteOf(time: TimeOfDay): number {
  return time.hour * 60 + time.minute
}

export function dayRange(clause: ClauseOf<'hours'>): DayRange {
  const from = clause.from === undefined ? 0 : minuteOf(clause.from)
  const to = clause.to === undefined ? 1439 : minuteOf(clause.to)
  const before = clause.to !== undefined && clause.end === 'before'
  if (clause.negated === true) return outside({ from, to })
  return {
    from,
    to: sameHour(from, to) ? from + 59 : to < from ? to + 1440 : to,
    before,
    ...(clause.opens === true ? { opens: true } : {}),
    wholeEnd: clause.to !== undefined && to % 60 === 0 && !sameHour(from, to),
  }
}

/** "between 12 AM and 12 AM" is that hour. */
function sameHour(from: number, to: number): boolean {
  return from === to
}

/** What is left of the day: it begins where the closed part ends. */
function outside({ from, to }: { from: number; to: number }): DayRange {
  return { from: to, to: from <= to ? from + 1440 : from, before: true, wholeEnd: false }
}

export const businessRange: DayRange = { from: 540, to: 1020, before: false, wholeEnd: false }

const partRanges: Readonly<Record<string, DayRange>> = {
  morning: { from: 360, to: 720, before: true, wholeEnd: false },
  noon: { from: 720, to: 780, before: true, wholeEnd: false },
  afternoon: { from: 720, to: 1080, before: true, wholeEnd: false },
  evening: { from: 1080, to: 1320, before: true, wholeEnd: false },
  night: { from: 1320, to: 1800, before: true, wholeEnd: false },
  midnight: { from: 0, to: 60, before: true, wholeEnd: false },
}

export function partRange(part: string): DayRange | undefined {
  return partRanges[part]
}

/** Minutes of the day from its beginning on, so many apart. */
export function minutesIn(range: DayRange, step: number): number[] {
  const minutes: number[] = []
  const last = range.before ? range.to - 1 : range.to
  for (let minute = range.from; minute <= last && minutes.length < 1441; minute += step) minutes.push(minute)
  return minutes
}
