import { clausesOf } from '../recurrence/clause-kinds.ts'
import type { Clause } from '../recurrence/types.ts'
import type { DayFields } from './day-fields.ts'
import { cronField, numbersFrom } from './fields.ts'
import { monthDayNumbers } from './month-day-field.ts'

export interface Remaining {
  fields: DayFields[]
  /** Where both the day of the month and the weekday must fit. */
  onlyWeekdays?: number[]
}

/** The calendar without the days of the month that were excepted. */
export function leaveOut(
  fields: DayFields[],
  clauses: readonly Clause[],
  weekdays: number[] | null,
): Remaining {
  const meeting = meetingWeekdays(clauses)
  if (meeting !== undefined) return { fields, onlyWeekdays: meeting }
  const left = daysLeft(clauses)
  const only = fields[0]
  if (left === null || only === undefined) return { fields }
  if (weekdays !== null && fields.length === 1 && only.dayOfMonth === '*') {
    return { fields: [{ ...only, dayOfMonth: left, weekday: '*' }], onlyWeekdays: weekdays }
  }
  return { fields: fields.map((field) => (isEveryDay(field) ? { ...field, dayOfMonth: left } : field)) }
}

function isEveryDay({ dayOfMonth, weekday }: DayFields): boolean {
  return dayOfMonth === '*' && weekday === '*'
}

/** "except the 1st": the days of the month that stay. */
function daysLeft(clauses: readonly Clause[]): string | null {
  const excluded = clausesOf(clauses, 'except').flatMap((clause) => clause.excluded)
  const days = excluded.flatMap((item) =>
    item.kind === 'month-days' ? item.days.flatMap(monthDayNumbers) : [],
  )
  return days.length === 0
    ? null
    : cronField(
        numbersFrom(1, 31).filter((day) => !days.includes(day)),
        1,
        31,
      )
}

/** "Friday the 13th" and "second to last Friday": the day of the month and the weekday must both fit. */
export function meetingWeekdays(clauses: readonly Clause[]): number[] | undefined {
  const fromEnd = clausesOf(clauses, 'nth').find((nth) => nth.places.every((place) => place < -1))
  const counted = fromEnd?.counted.filter((day) => typeof day === 'number')
  if (counted !== undefined && counted.length > 0) return counted
  const places = clausesOf(clauses, 'month-days')
  return clausesOf(clauses, 'weekdays').find(
    (set) =>
      set.days.length === 1 &&
      set.stride === undefined &&
      places.some((place) => place.start === set.next && !place.sure),
  )?.days
}
