import type { ClauseOf } from '../recurrence/types.ts'
import type { DayFields } from './day-fields.ts'
import { listField } from './fields.ts'

/** Days of the year in as few fields as say them: what the same months have in common is one. */
export function dateFields(dates: ClauseOf<'dates'>['dates']): DayFields[] {
  const monthsByDay = Map.groupBy(dates, ({ day }) => day)
  const months = (day: number) => listField((monthsByDay.get(day) ?? []).map(({ month }) => month))
  const daysByMonths = Map.groupBy(monthsByDay.keys(), months)
  return [...daysByMonths].map(([month, days]) => ({ dayOfMonth: listField(days), month, weekday: '*' }))
}
