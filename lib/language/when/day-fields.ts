import { listField } from './fields.ts'

/** The three fields of a cron expression that a calendar shows. */
export interface DayFields {
  dayOfMonth: string
  month: string
  weekday: string
}

/** 1 to 7, Monday first, but for a range that ends on Sunday. */
export function weekdayField(days: readonly number[]): string {
  if (new Set(days).size === 7) return '*'
  const sunday = days.includes(7) && !days.includes(6)
  return listField(sunday ? days.map(cronWeekday) : days)
}

export function cronWeekday(day: number): number {
  return day % 7
}
