import { parseCron } from '#lib/schedules/cron/parse-cron.ts'
import { clausesOf } from '../recurrence/clause-kinds.ts'
import type { Clause } from '../recurrence/types.ts'
import { minuteOf } from './day-range.ts'
import { type ClockFields, clockFields } from './minutes-of-day.ts'

/** "hourly except at noon": the minutes of the day that are left out. */
export function excludedMinutes(clauses: readonly Clause[]): number[] {
  return clausesOf(clauses, 'except')
    .flatMap((clause) => clause.excluded)
    .flatMap((item) => (item.kind === 'times' ? item.times.map(minuteOf) : []))
}

/** The same clock without some minutes of the day. */
export function withoutTimes(fields: readonly ClockFields[], excluded: readonly number[]): ClockFields[] {
  if (excluded.length === 0) return [...fields]
  return fields.flatMap((field) => {
    const parsed = parseCron(`${field.minute} ${field.hour} * * *`)
    if (!parsed.ok) return [field]
    const { hours, minutes } = parsed.cron
    const all = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute))
    if (!all.some((minute) => excluded.includes(minute))) return [field]
    return clockFields(
      all.filter((minute) => !excluded.includes(minute)),
      field.second,
    )
  })
}
