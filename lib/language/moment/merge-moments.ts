import { inDayPart } from './read-day-part.ts'
import type { Day, Moment, Period, TimeOfDay } from './types.ts'

/** Two parts of one moment: "tomorrow" and "at 5pm". Null where they contradict each other. */
export function mergeMoments(first: Moment, second: Moment): Moment | null {
  const time = mergeTimes(first.time, second.time)
  const placed = mergeDays(first, second)
  if (time === null || placed === null) return null
  if (first.zone !== undefined && second.zone !== undefined && first.zone.zone !== second.zone.zone)
    return null
  const zone = first.zone ?? second.zone
  const through = first.through ?? second.through
  return {
    ...placed,
    ...(time === undefined ? {} : { time }),
    ...(zone === undefined ? {} : { zone }),
    ...(through === undefined ? {} : { through }),
    once: first.once || second.once,
  }
}

function mergeTimes(
  first: TimeOfDay | undefined,
  second: TimeOfDay | undefined,
): TimeOfDay | undefined | null {
  if (first === undefined || second === undefined) return first ?? second
  if (first.certainty === 'part' && first.part !== undefined) return inDayPart(second, first.part)
  if (second.certainty === 'part' && second.part !== undefined) return inDayPart(first, second.part)
  const same = first.hour === second.hour && first.minute === second.minute
  return same ? first : null
}

function mergeDays(first: Moment, second: Moment): Pick<Moment, 'day' | 'shift'> | null {
  const shift = first.shift ?? second.shift
  const day = first.day ?? second.day
  if (first.shift !== undefined && second.shift !== undefined) return null
  if (first.day !== undefined && second.day !== undefined) {
    const both = oneDay(first.day, second.day)
    return both === null || shift !== undefined ? null : { day: both }
  }
  if (shift === undefined) return day === undefined ? {} : { day }
  if (day === undefined) return { shift }
  const shifted = shiftedDay(day, shift)
  return shifted === null ? null : { day: shifted }
}

/** "Thu Oct 26" and "2023", "Friday" and "the 13th". */
function oneDay(first: Day, second: Day): Day | null {
  if (
    second.kind === 'start' &&
    second.of.kind === 'year' &&
    first.kind === 'date' &&
    first.year === undefined
  ) {
    return { ...first, year: second.of.year }
  }
  if (
    first.kind === 'start' &&
    second.kind === 'month-day' &&
    isMonth(first.of) &&
    second.within === undefined
  )
    return { ...second, within: first.of }
  if (first.kind === 'weekday' && (second.kind === 'date' || second.kind === 'month-day')) {
    return { ...second, weekday: first.weekday }
  }
  if (second.kind === 'weekday' && (first.kind === 'date' || first.kind === 'month-day')) {
    return { ...first, weekday: second.weekday }
  }
  return null
}

/** "next month on the 3rd" */
function isMonth(period: Period): boolean {
  return period.kind === 'month' || (period.kind === 'relative' && period.unit === 'month')
}

/** "Monday in two weeks", "March in 1 year", "tomorrow in a month" */
function shiftedDay(day: Day, shift: NonNullable<Moment['shift']>): Day | null {
  const { months, days, ms } = shift.by
  if (shift.from !== undefined || ms !== 0) return null
  const isWeeks = months === 0 && days % 7 === 0
  if (day.kind === 'weekday' && isWeeks) return { ...day, which: days / 7 }
  const isMonths = months !== 0 && days === 0
  if (day.kind === 'month-day' && day.within === undefined && isMonths) {
    return { ...day, within: { kind: 'relative', unit: 'month', offset: months } }
  }
  const isYears = days === 0 && months % 12 === 0
  if (day.kind === 'start' && day.of.kind === 'month' && day.of.year === undefined && isYears) {
    return { ...day, of: { ...day.of, yearOffset: months / 12 } }
  }
  return { kind: 'shifted', from: day, by: shift.by }
}
