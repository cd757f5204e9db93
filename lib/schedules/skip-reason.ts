import { dayMs } from './clock/calendar.ts'
import type { Except } from './schema.ts'
import type { SkipReason } from './simulation.ts'
import { weekdays } from './weekdays.ts'

export const dateOfDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Why nothing fires on a day; null where it is not excluded. */
export function exclusionOf(except: Except | undefined, day: number): SkipReason | null {
  if (!except) return null
  const date = dateOfDay(day)
  const holiday = except.holidays?.find((each) => each.date === date)
  if (holiday) return { kind: 'holiday', name: holiday.name }
  if (except.dates?.some((each) => each === date || each === date.slice(5))) return { kind: 'excluded-date' }
  // day 4 of 1970 was a Monday
  const weekday = weekdays[(((day - 4) % 7) + 7) % 7]
  if (weekday && except.weekdays?.includes(weekday)) return { kind: 'excluded-weekday' }
  return except.months?.includes(Number(date.slice(5, 7))) ? { kind: 'excluded-month' } : null
}
