import { cronField } from './fields.ts'

/** The three fields of a cron expression that a clock shows. */
export interface ClockFields {
  second: string
  minute: string
  hour: string
}

/** Minutes counted from midnight as few cron fields as say them: 9:00, 12:00 and 17:30 are `0 9,12` and `30 17`. */
export function clockFields(minutesOfDay: readonly number[], second = '0'): ClockFields[] {
  return fieldsOf(minutesOfDay, second, cronField)
}

/** Times that were said one by one stay a list: a clock that is set back must not repeat them. */
export function fixedClockFields(minutesOfDay: readonly number[], second = '0'): ClockFields[] {
  return fieldsOf(minutesOfDay, second, (values) => [...new Set(values)].sort((a, b) => a - b).join(','))
}

type Field = (values: readonly number[], first: number, last: number) => string

function fieldsOf(minutesOfDay: readonly number[], second: string, field: Field): ClockFields[] {
  const minutesByHour = new Map<number, Set<number>>()
  for (const value of minutesOfDay) {
    const inDay = ((value % 1440) + 1440) % 1440
    const hour = Math.floor(inDay / 60)
    minutesByHour.set(hour, (minutesByHour.get(hour) ?? new Set()).add(inDay % 60))
  }
  const hoursByMinutes = new Map<string, number[]>()
  for (const hour of [...minutesByHour.keys()].sort((a, b) => a - b)) {
    const minute = field([...(minutesByHour.get(hour) ?? [])], 0, 59)
    hoursByMinutes.set(minute, [...(hoursByMinutes.get(minute) ?? []), hour])
  }
  return [...hoursByMinutes].map(([minute, hours]) => ({ second, minute, hour: field(hours, 0, 23) }))
}
