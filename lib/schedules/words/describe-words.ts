// English words for numbers, lists and lengths of time, for sentences about schedules.
import type { Weekday } from '../schema.ts'
import { weekdays } from '../weekdays.ts'

export const weekdayNames: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const monthName = (month: number): string => monthNames[month - 1] ?? ''

const smallOrdinals = ['', 'first', 'second', 'third', 'fourth', 'fifth']

/** "first" to "fifth", then "6th". */
export const ordinalWord = (number: number): string => smallOrdinals[number] || ordinal(number)

export function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}

export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

export const plural = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`)

const units = [
  { ms: 604_800_000, one: 'week' },
  { ms: 86_400_000, one: 'day' },
  { ms: 3_600_000, one: 'hour' },
  { ms: 60_000, one: 'minute' },
  { ms: 1000, one: 'second' },
]

/** The largest unit that divides it: 5,400,000 is "90 minutes". */
function inUnits(ms: number): { count: number; one: string } {
  const unit = units.find((each) => ms % each.ms === 0)
  return unit ? { count: ms / unit.ms, one: unit.one } : { count: ms / 1000, one: 'second' }
}

export function duration(ms: number): string {
  const { count, one } = inUnits(ms)
  return plural(count, one)
}

/** "every hour", "every 90 minutes". */
export function everyDuration(ms: number): string {
  const { count, one } = inUnits(ms)
  return count === 1 ? `every ${one}` : `every ${count} ${one}s`
}

const workweek = 'mon,tue,wed,thu,fri'
const weekend = 'sat,sun'

type WeekdaySet =
  | { kind: 'weekdays' | 'weekends' }
  | { kind: 'stretch'; first: Weekday; last: Weekday }
  | { kind: 'some'; days: Weekday[] }

/** How people call a set of weekdays: weekdays, weekends, Monday to Saturday, or each by its name. */
function nameWeekdays(some: readonly Weekday[]): WeekdaySet {
  const days = weekdays.filter((day) => some.includes(day))
  const key = days.join(',')
  if (key === workweek) return { kind: 'weekdays' }
  if (key === weekend) return { kind: 'weekends' }
  const stretch = days.length > 2 && days.length < 7 ? stretchOf(days) : null
  return stretch ? { kind: 'stretch', ...stretch } : { kind: 'some', days }
}

function stretchOf(days: readonly Weekday[]): { first: Weekday; last: Weekday } | null {
  const before = (day: Weekday) => weekdays[(weekdays.indexOf(day) + 6) % 7] ?? day
  const after = (day: Weekday) => weekdays[(weekdays.indexOf(day) + 1) % 7] ?? day
  const firsts = days.filter((day) => !days.includes(before(day)))
  const lasts = days.filter((day) => !days.includes(after(day)))
  const [first] = firsts
  const [last] = lasts
  return firsts.length === 1 && first && last ? { first, last } : null
}

/** "weekdays", "Mondays and Fridays", "Monday to Saturday": after "on" or "except on". */
export function weekdaysAsPlural(some: readonly Weekday[]): string {
  const set = nameWeekdays(some)
  if (set.kind === 'stretch') return `${weekdayNames[set.first]} to ${weekdayNames[set.last]}`
  if (set.kind === 'some') return listed(set.days.map((day) => `${weekdayNames[day]}s`))
  return set.kind
}

/** "weekday", "weekend day", "Monday, Wednesday and Friday": after "every". */
export function weekdaysAfterEvery(some: readonly Weekday[]): string {
  const set = nameWeekdays(some)
  if (set.kind === 'some') return listed(set.days.map((day) => weekdayNames[day]))
  if (set.kind === 'stretch') return `day from ${weekdayNames[set.first]} to ${weekdayNames[set.last]}`
  return set.kind === 'weekdays' ? 'weekday' : 'Saturday and Sunday'
}

/** Four or more months that follow each other are a range; otherwise each by its name. */
export function namedMonths(months: readonly number[]): { words: string; range: boolean } {
  const sorted = [...months].sort((a, b) => a - b)
  const starts = sorted.filter((month) => !sorted.includes(((month + 10) % 12) + 1))
  const ends = sorted.filter((month) => !sorted.includes((month % 12) + 1))
  const [start] = starts
  const [end] = ends
  if (sorted.length > 3 && starts.length === 1 && start !== undefined && end !== undefined) {
    return { words: `${monthName(start)} to ${monthName(end)}`, range: true }
  }
  return { words: listed(sorted.map(monthName)), range: false }
}
