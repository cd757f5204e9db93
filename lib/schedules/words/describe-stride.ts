import type { CronFields } from '../cron/cron-fields.ts'
import type { Stride, Weekday } from '../schema.ts'
import { weekdays } from '../weekdays.ts'
import type { DaysInWords } from './describe-days.ts'
import { weekdayNames } from './describe-words.ts'

/** "every other Friday", "every 3 months on the 15th": the days of a calendar that a stride thins out. */
export function strideInWords(
  stride: Stride,
  days: DaysInWords,
  { daysOfWeek, months }: CronFields,
): Pick<DaysInWords, 'lead' | 'tail'> {
  const { every, unit } = stride
  const period = every === 2 ? `every other ${unit}` : `every ${every} ${unit}s`
  const allMonths = months.length === 12
  if (days.kind === 'every-day') return everyDayOf(stride, period, days.within)
  if (unit === 'week' && days.kind === 'weekdays') {
    const [day] = daysOfWeek.days
    if (every === 2 && daysOfWeek.days.length === 1 && day !== undefined) {
      const name = weekdayNames[weekdayAt(day)]
      return bothWays(days.within.replace(`on ${name}`, `every other ${name}`))
    }
    return bothWays(`${period} ${days.within}${weekInWords(stride, daysOfWeek.days.map(weekdayAt))}`)
  }
  if (days.kind === 'weekdays' && unit !== 'day' && (unit === 'year' || allMonths)) {
    return { lead: `on ${days.lead} of ${period}`, tail: `on ${days.lead} of ${period}` }
  }
  if (days.kind === 'month-days' && (unit === 'month' ? allMonths : unit === 'year' && !allMonths)) {
    return bothWays(`${period} ${days.within}`)
  }
  if (unit === 'year' && days.kind !== 'mixed')
    return { lead: `${days.lead} of ${period}`, tail: `${days.tail} of ${period}` }
  return onlyIn(days, unit === 'week' ? `${period}${weekInWords(stride, weekdays)}` : period)
}

function everyDayOf(stride: Stride, period: string, inMonths: string): Pick<DaysInWords, 'lead' | 'tail'> {
  const months = inMonths ? ` ${inMonths}` : ''
  if (stride.unit === 'day') return bothWays(`${period}${months}`)
  if (stride.unit === 'week') {
    const first = stride.weekStart ?? 'mon'
    const last = dayBefore(first)
    return bothWays(`${period} from ${weekdayNames[first]} to ${weekdayNames[last]}${months}`)
  }
  return { lead: `every day of ${period}${months}`, tail: `on every day of ${period}${months}` }
}

function onlyIn(days: DaysInWords, period: string): Pick<DaysInWords, 'lead' | 'tail'> {
  const only = `only ${/^every \S+ days$|^every other day$/.test(period) ? 'on' : 'in'} ${period}`
  return { lead: `${days.lead.replace(/,$/, '')}, ${only},`, tail: `${days.tail}, ${only}` }
}

/** Where a week begins matters to days on both sides of that beginning, as Sunday and Monday are. */
function weekInWords({ weekStart = 'mon' }: Stride, days: readonly Weekday[]): string {
  const before = days.filter((day) => weekdays.indexOf(day) < weekdays.indexOf(weekStart))
  if (before.length === 0 || before.length === days.length) return ''
  return ` (weeks from ${weekdayNames[weekStart]} to ${weekdayNames[dayBefore(weekStart)]})`
}

const weekdayAt = (number: number): Weekday => weekdays[(number + 6) % 7] ?? 'mon'
const dayBefore = (day: Weekday): Weekday => weekdays[(weekdays.indexOf(day) + 6) % 7] ?? 'sun'
const bothWays = (words: string) => ({ lead: words, tail: words })
