import type { Stride } from '#lib/schedules/schema.ts'
import { clausesOf, frequencyOf } from '../recurrence/clause-kinds.ts'
import type { Clause, ClauseOf, Stretch } from '../recurrence/types.ts'
import { dateFields } from './date-fields.ts'
import { cronWeekday, type DayFields, weekdayField } from './day-fields.ts'
import { cronField, listField, numbersFrom } from './fields.ts'
import { leaveOut, meetingWeekdays } from './left-out.ts'
import { monthDayField, monthDayNumbers } from './month-day-field.ts'
import { nthFields } from './nth-fields.ts'
import { daysOfMonth, daysOfWeek, monthsOfYear } from './spread.ts'

export interface Calendar {
  fields: DayFields[]
  stride?: { every: number; unit: Stride['unit']; weekStart: number }
  /** Weekdays that are left out, because both the day of the month and the weekday must fit. */
  onlyWeekdays?: number[]
  /** Fewer than all days. */
  some: boolean
  assumed: string[]
  /** What must be said before there can be a schedule. */
  missing?: 'date' | 'day'
}

interface Days {
  clauses: readonly Clause[]
  weekStart: number
}

/** On which days: from all clauses that speak of them. */
export function readCalendar(days: Days): Calendar {
  const rhythm = longRhythm(days.clauses)
  const months = monthsOf(days.clauses)
  const assumed: string[] = []
  const base = dayFields({ ...days, rhythm, months, assumed })
  if (base === null || base.length === 0)
    return { fields: [], some: true, assumed, missing: rhythm?.unit === 'year' ? 'date' : 'day' }
  const stride = strideOf(rhythm, days)
  const { fields, onlyWeekdays } = leaveOut(base, days.clauses, weekdaysOf(days))
  return {
    fields,
    ...(stride === undefined ? {} : { stride }),
    ...(onlyWeekdays === undefined ? {} : { onlyWeekdays }),
    some:
      fields.some((field) => `${field.dayOfMonth}${field.month}${field.weekday}` !== '***') ||
      stride !== undefined,
    assumed,
  }
}

type Rhythm = ClauseOf<'rhythm'>
const longUnits = ['day', 'week', 'month', 'year']

/** The largest period that was said: "daily on the first Monday of every month" is monthly. */
export function longRhythm(clauses: readonly Clause[]): Rhythm | null {
  const rhythms = clauses.filter(
    (clause): clause is Rhythm => clause.kind === 'rhythm' && longUnits.includes(clause.unit),
  )
  return rhythms.toSorted((a, b) => longUnits.indexOf(b.unit) - longUnits.indexOf(a.unit)).at(0) ?? null
}

function monthsOf(clauses: readonly Clause[]): number[] | null {
  const months = clausesOf(clauses, 'months').flatMap((clause) => clause.months)
  return months.length === 0 ? null : months
}

interface DayReading extends Days {
  rhythm: Rhythm | null
  months: number[] | null
  assumed: string[]
}

function dayFields(reading: DayReading): DayFields[] | null {
  const { clauses } = reading
  const month = cronField(strideMonths(reading), 1, 12)
  const weekdays = weekdaysOf(reading)
  const places = clausesOf(clauses, 'month-days').flatMap((clause) => clause.days)
  const nths = clausesOf(clauses, 'nth')
  const dates = clausesOf(clauses, 'dates').flatMap((clause) => clause.dates)
  const fields: DayFields[] = dateFields(dates)
  for (const nth of nths) fields.push(...nthFields(nth, month))
  if (places.length > 0) fields.push(...placeFields(places, { ...reading, month }))
  const meet = meetingWeekdays(clauses) !== undefined
  if (weekdays !== null && !meet) fields.push({ dayOfMonth: '*', month, weekday: weekdayField(weekdays) })
  if (fields.length > 0 || nths.length > 0) return fields
  return assumedDays(reading, month)
}

function weekdaysOf({ clauses }: Days): number[] | null {
  const sets = clausesOf(clauses, 'weekdays')
  const step = sets.find((set) => set.step !== undefined)?.step
  const said = [...new Set(sets.flatMap((set) => set.days))]
  if (step !== undefined) {
    const base = said.length > 0 ? said : [7, 1, 2, 3, 4, 5, 6]
    return base.filter((_, index) => index % step === 0)
  }
  if (said.length > 0) return said
  if (clausesOf(clauses, 'business-hours').length > 0) return [1, 2, 3, 4, 5]
  const often = frequencyOf(clauses, 'week')
  return often === null ? null : daysOfWeek(often)
}

/** "every 3 months, March through December"; a third, fourth or sixth part of the year begins in January. */
function strideMonths({ rhythm, months, clauses }: DayReading): number[] {
  const all = numbersFrom(1, 12)
  const quarterly = clauses.some(
    (clause) => (clause.kind === 'nth' || clause.kind === 'month-days') && clause.of === 'quarter',
  )
  const step = alignedMonths(rhythm, clauses)
  if (quarterly || (step === 3 && months === null)) {
    const ends = clauses.some((clause) => isLastOfPeriod(clause))
    return ends ? [3, 6, 9, 12] : [1, 4, 7, 10]
  }
  const often = frequencyOf(clauses, 'year')
  if (often !== null) return monthsOfYear(often) ?? all
  if (step === null) return months ?? (isYearly(clauses) ? [isYearEnd(clauses) ? 12 : 1] : all)
  return (months ?? all).filter((_, index) => index % step === 0)
}

function isYearly(clauses: readonly Clause[]): boolean {
  const ofYear = clauses.some(
    (clause) => (clause.kind === 'nth' || clause.kind === 'month-days') && clause.of === 'year',
  )
  const rhythm = longRhythm(clauses)
  return (
    ofYear ||
    (rhythm?.unit === 'year' &&
      clauses.some((clause) => clause.kind === 'nth' || clause.kind === 'month-days'))
  )
}

function isYearEnd(clauses: readonly Clause[]): boolean {
  return clauses.some(isLastOfPeriod)
}

function isLastOfPeriod(clause: Clause): boolean {
  if (clause.kind === 'nth') return clause.places.every((place) => place < 0)
  return clause.kind === 'month-days' && clause.days.every((day) => day.from < 0)
}

/** How many months apart, where they can be the same ones each year. */
function alignedMonths(rhythm: Rhythm | null, clauses: readonly Clause[]): number | null {
  if (rhythm?.unit !== 'month' || rhythm.every === 1 || 12 % rhythm.every !== 0) return null
  if (rhythm.other === true || rhythm.every === 12 || clauses.some((clause) => clause.kind === 'start'))
    return null
  return rhythm.every
}

/** Ordinals count days of a week or a year where that was said, else of a month. */
function placeFields(places: readonly Stretch[], reading: DayReading & { month: string }): DayFields[] {
  const { rhythm, clauses, months, weekStart, month } = reading
  const of = clausesOf(clauses, 'month-days').find((clause) => clause.of !== undefined)?.of
  if (of === 'week' || (rhythm?.unit === 'week' && of === undefined)) {
    const days = places.flatMap(monthDayNumbers).map((place) => weekPlace(place, weekStart))
    return [{ dayOfMonth: '*', month, weekday: weekdayField(days) }]
  }
  const ofYear = of === 'year' || (rhythm?.unit === 'year' && of === undefined && months === null)
  if (!ofYear && rhythm?.unit === 'day' && rhythm.every > 1) {
    const days = places.flatMap(({ from, to }) =>
      numbersFrom(from, to < 0 ? 31 : to === from ? 31 : to, rhythm.every),
    )
    return [{ dayOfMonth: cronField(days, 1, 31), month, weekday: '*' }]
  }
  const nearest = clausesOf(clauses, 'month-days').some((clause) => clause.nearest === true)
  return [{ dayOfMonth: `${monthDayField(places)}${nearest ? 'W' : ''}`, month, weekday: '*' }]
}

/** The 4th day of a week that begins on Sunday is a Wednesday; its last is a Friday, when most end theirs. */
function weekPlace(place: number, weekStart: number): number {
  if (place < 0) return 5
  return ((weekStart - 1 + place - 1) % 7) + 1
}

function assumedDays(
  { rhythm, clauses, weekStart, months, assumed }: DayReading,
  month: string,
): DayFields[] | null {
  const perMonth = frequencyOf(clauses, 'month')
  if (perMonth !== null) {
    assumed.push('no days were said, so they are spread over the month')
    return [{ dayOfMonth: listField(daysOfMonth(perMonth) ?? [1]), month, weekday: '*' }]
  }
  if (rhythm?.unit === 'week') {
    assumed.push('no day was said, so the first of the week')
    return [{ dayOfMonth: '*', month, weekday: `${cronWeekday(weekStart)}` }]
  }
  const everyMonth = clausesOf(clauses, 'months').some((clause) => clause.every)
  const yearly = frequencyOf(clauses, 'year') !== null
  if (rhythm?.unit === 'month' || yearly || (everyMonth && rhythm === null && !hasClockRhythm(clauses))) {
    assumed.push('no day was said, so the first of the month')
    return [{ dayOfMonth: '1', month, weekday: '*' }]
  }
  if (rhythm?.unit === 'year') {
    if (rhythm.every > 1 && months === null) return null
    assumed.push('no date was said, so the first day of the year')
    return [{ dayOfMonth: '1', month: months === null ? '1' : month, weekday: '*' }]
  }
  return [{ dayOfMonth: '*', month, weekday: '*' }]
}

function hasClockRhythm(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) =>
      clause.kind === 'marks' ||
      (clause.kind === 'rhythm' && !['week', 'month', 'year'].includes(clause.unit)),
  )
}

function strideOf(rhythm: Rhythm | null, { clauses, weekStart }: Days): Calendar['stride'] {
  const days = clausesOf(clauses, 'weekdays')
  const strided = days.find((set) => set.stride !== undefined)
  const weekend = days.some((set) => set.days.includes(6) && set.days.includes(7))
  const begin = weekend ? 1 : weekStart
  if (strided?.stride !== undefined) return { every: strided.stride, unit: 'week', weekStart: begin }
  if (rhythm === null || rhythm.every === 1 || alignedMonths(rhythm, clauses) !== null) return undefined
  const isStep = rhythm.unit === 'day' && clauses.some((clause) => clause.kind === 'month-days')
  if (isStep || rhythm.every > 400) return undefined
  if (rhythm.unit !== 'day' && rhythm.unit !== 'week' && rhythm.unit !== 'month' && rhythm.unit !== 'year')
    return undefined
  return { every: rhythm.every, unit: rhythm.unit, weekStart: begin }
}
