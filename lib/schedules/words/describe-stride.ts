import type { CronFields } from '../cron/cron-fields.ts'
import type { Stride } from '../schema.ts'
import { weekdays } from '../weekdays.ts'
import type { DaysInWords } from './describe-days.ts'
import { weekdayNames } from './describe-words.ts'

/** "every other Friday", "every 3 months on the 15th": the days of a calendar that a stride thins out. */
export function strideInWords(
  { every, unit }: Stride,
  days: DaysInWords,
  { daysOfWeek }: CronFields,
): Pick<DaysInWords, 'lead' | 'tail'> {
  const period = every === 2 ? `every other ${unit}` : `every ${every} ${unit}s`
  const [day] = daysOfWeek.days
  if (
    unit === 'week' &&
    every === 2 &&
    days.kind === 'weekdays' &&
    daysOfWeek.days.length === 1 &&
    day !== undefined
  ) {
    const name = weekdayNames[weekdays[(day + 6) % 7] ?? 'mon']
    return bothWays(days.within.replace(`on ${name}`, `every other ${name}`))
  }
  if (days.kind !== 'every-day') return bothWays(`${period} ${days.within}`)
  const inMonths = days.within ? ` ${days.within}` : ''
  if (unit === 'day') return bothWays(`${period}${inMonths}`)
  if (unit === 'week') return bothWays(`${period} from Monday to Sunday${inMonths}`)
  return { lead: `every day of ${period}${inMonths}`, tail: `on every day of ${period}${inMonths}` }
}

const bothWays = (words: string) => ({ lead: words, tail: words })
