// The days of a cron expression in words, before a time ("every weekday") and after a beat ("on weekdays").
import type { CronFields, DaysOfMonth, DaysOfWeek } from '../cron/cron-fields.ts'
import type { Weekday } from '../schema.ts'
import { weekdays } from '../weekdays.ts'
import type { Format } from './describe-format.ts'
import {
  listed,
  monthName,
  namedMonths,
  ordinal,
  ordinalWord,
  weekdayNames,
  weekdaysAfterEvery,
  weekdaysAsPlural,
} from './describe-words.ts'

export interface DaysInWords {
  kind: 'every-day' | 'weekdays' | 'month-days' | 'mixed'
  /** "every weekday", "on the 1st of every month": before "at 09:00". */
  lead: string
  /** "on weekdays": after "every 20 minutes". Empty for every day. */
  tail: string
  /** "on Friday", "on the first Monday": within "every other month ...". */
  within: string
}

export function daysInWords(cron: CronFields, format: Format): DaysInWords {
  const months = cron.months.length === 12 ? null : cron.months
  const byDate = isAnyDate(cron.daysOfMonth) ? null : datesInWords(cron, format)
  const byWeekday = isAnyWeekday(cron.daysOfWeek) ? null : weekdaysInWords(cron.daysOfWeek, months)
  const either = cron.daysOfMonth.restricted && cron.daysOfWeek.restricted
  if (byDate && byWeekday) return either ? joined(byDate, byWeekday) : narrowed(byDate, byWeekday)
  // Of two fields either counts, and one of them admits every day.
  if (either && (!byDate || !byWeekday)) return everyDay(months)
  return byDate ?? byWeekday ?? everyDay(months)
}

const mostDates = 12

const isAnyDate = ({ days }: DaysOfMonth): boolean => days.length === 31
const isAnyWeekday = ({ days }: DaysOfWeek): boolean => days.length === 7

function everyDay(months: readonly number[] | null): DaysInWords {
  const inMonths = months ? monthsAfterDays(months) : ''
  return { kind: 'every-day', lead: `every day${inMonths}`, tail: inMonths.trim(), within: inMonths.trim() }
}

function monthsAfterDays(months: readonly number[]): string {
  const { words, range } = namedMonths(months)
  return range ? ` from ${words}` : ` in ${words}`
}

// Without its "every year" a day of named months sounds like a single one.
const ofMonths = (months: readonly number[] | null): string =>
  months ? `${ofNamed(months)} every year` : ' of every month'

const ofNamed = (months: readonly number[]): string => ` of ${listed(months.map(monthName))}`

function datesInWords({ daysOfMonth, months }: CronFields, format: Format): DaysInWords {
  const some = months.length === 12 ? null : months
  const plainOnly = daysOfMonth.days.length > 0 && specialDays(daysOfMonth).length === 0
  if (some && plainOnly && some.length * daysOfMonth.days.length <= mostDates) {
    const dates = listed(datesOf(some, daysOfMonth.days).map(format.date))
    return { kind: 'month-days', lead: `every ${dates}`, tail: `on every ${dates}`, within: `on ${dates}` }
  }
  const special = specialDays(daysOfMonth)
  const ranges = dayRanges(daysOfMonth)
  const named = special.length > 0 ? ` and the ${listed(special)}` : ''
  const on = ranges ? `on ${ranges}${named}` : `on the ${listed([...plainDays(daysOfMonth), ...special])}`
  const words = `${on}${ofMonths(some)}`
  return { kind: 'month-days', lead: words, tail: words, within: some ? `${on}${ofNamed(some)}` : on }
}

/** Those that exist: 31 January and 31 March, but no 31 February. */
function datesOf(months: readonly number[], days: readonly number[]): { day: number; month: number }[] {
  // 2000 was a leap year
  const length = (month: number) => new Date(Date.UTC(2000, month, 0)).getUTCDate()
  return months.flatMap((month) => days.filter((day) => day <= length(month)).map((day) => ({ day, month })))
}

const plainDays = ({ days }: DaysOfMonth): string[] => days.map(ordinal)

const fewestInRange = 4

/** "days 1 to 30" and "days 1 to 7 and 15" where days follow each other, otherwise null. */
function dayRanges({ days }: DaysOfMonth): string | null {
  const ranges: { first: number; last: number }[] = []
  for (const day of days) {
    const range = ranges.at(-1)
    if (range && day === range.last + 1) range.last = day
    else ranges.push({ first: day, last: day })
  }
  if (ranges.every(({ first, last }) => last - first + 1 < fewestInRange)) return null
  const words = ranges.flatMap(({ first, last }) => {
    if (last - first + 1 >= fewestInRange) return [`${first} to ${last}`]
    return days.filter((day) => day >= first && day <= last).map(String)
  })
  return `days ${listed(words)}`
}

function specialDays(days: DaysOfMonth): string[] {
  return [
    ...days.weekdayNearest.map((day) =>
      day === 1 ? 'first working day' : `working day nearest to the ${ordinal(day)}`,
    ),
    ...days.beforeLast.map(dayBeforeLast),
    ...days.weekdayNearestBeforeLast.map((before) =>
      before === 0 ? 'last working day' : `working day nearest to the ${dayBeforeLast(before)}`,
    ),
  ]
}

const dayBeforeLast = (before: number): string =>
  before === 0 ? 'last day' : `${ordinalWord(before + 1)} to last day`

const weekdayAt = (number: number): Weekday => weekdays[(number + 6) % 7] ?? 'mon'

function weekdaysInWords(daysOfWeek: DaysOfWeek, months: readonly number[] | null): DaysInWords {
  const plain = daysOfWeek.days.map(weekdayAt)
  const nth = nthInWords(daysOfWeek)
  if (nth.length === 0) {
    const inMonths = months ? monthsAfterDays(months) : ''
    return {
      kind: 'weekdays',
      lead: `every ${weekdaysAfterEvery(plain)}${inMonths}`,
      tail: `on ${weekdaysAsPlural(plain)}${inMonths}`,
      within: `on ${weekdaysWithin(plain)}${inMonths}`,
    }
  }
  const on = `on the ${listed(nth)}`
  const byMonth = { lead: `${on}${ofMonths(months)}`, tail: `${on}${ofMonths(months)}` }
  const within = months ? `${on}${ofNamed(months)}` : on
  if (plain.length === 0) return { kind: 'month-days', ...byMonth, within }
  return joined(
    { kind: 'month-days', ...byMonth, within },
    weekdaysInWords({ ...daysOfWeek, nth: [], last: [] }, months),
  )
}

const weekdaysWithin = (days: readonly Weekday[]): string =>
  ['weekdays', 'weekends'].includes(weekdaysAsPlural(days))
    ? weekdaysAsPlural(days)
    : listed(weekdays.filter((day) => days.includes(day)).map((day) => weekdayNames[day]))

/** "first and third Monday", "last Friday" */
function nthInWords({ nth, last }: DaysOfWeek): string[] {
  const byWeekday = new Map<number, string[]>()
  const note = (weekday: number, word: string) =>
    byWeekday.set(weekday, [...(byWeekday.get(weekday) ?? []), word])
  for (const each of [...nth].sort((a, b) => a.nth - b.nth)) note(each.weekday, ordinalWord(each.nth))
  for (const weekday of last) note(weekday, 'last')
  return [...byWeekday].map(([weekday, which]) => `${listed(which)} ${weekdayNames[weekdayAt(weekday)]}`)
}

function joined(one: DaysInWords, other: DaysInWords): DaysInWords {
  return {
    kind: 'mixed',
    lead: `${one.lead} and ${other.lead}`,
    tail: `${one.tail} and ${other.tail}`,
    within: `${one.within} and ${other.within}`,
  }
}

/** Both must hold, as of a field that begins with a star. */
function narrowed(dates: DaysInWords, days: DaysInWords): DaysInWords {
  const when = `, only ${days.tail},`
  return {
    kind: 'mixed',
    lead: `${dates.lead}${when}`,
    tail: `${dates.tail}${when}`.replace(/,$/, ''),
    within: `${dates.within}${when}`,
  }
}
