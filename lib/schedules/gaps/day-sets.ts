import { dayMs, firstDayOf, monthOfDay } from '../clock/calendar.ts'
import { segmentAt } from '../clock/zone-offsets.ts'
import type { CronFields } from '../cron/cron-fields.ts'
import { daysNamedBy, type MonthDays } from '../cron/month-days.ts'
import { parseCron } from '../cron/parse-cron.ts'
import { bothDays, daysInStride, daysLeftBy } from '../fires/admitted-days.ts'
import type { CronSchedule } from '../schema.ts'

/** Expressions that share a day, those that share the day after it, and the first such day. */
export interface DaySet {
  day: number
  today: CronFields[]
  tomorrow: CronFields[]
}

// After 28 years weekdays and leap days meet again, and nobody waits longer for two expressions to meet.
const months = 28 * 12
const mostSets = 150

/** Each different set of expressions that fires on one day, from an instant on. */
export function daySetsOf({ expressions, zone, stride, except }: CronSchedule, from: number): DaySet[] {
  const admitted = bothDays(daysInStride(stride), daysLeftBy(except))
  const crons = expressions.map(parseCron).flatMap((parsed) => (parsed.ok ? [parsed.cron] : []))
  const named = crons.map((cron) => bothDays(daysNamedBy(cron), admitted) ?? everyDay)
  const begin = Math.floor((from + segmentAt(zone, from).offset) / dayMs)
  const sets = new Map<string, DaySet>()
  const chosen = (bits: number) => crons.filter((_, index) => (bits & (1 << index)) !== 0)

  let yesterday = 0
  const first = monthOfDay(begin)
  for (let month = first; month < first + months && sets.size < mostSets; month++) {
    const bits = named.map((days) => days(month))
    const start = firstDayOf(month)
    for (let day = Math.max(start, begin); day < firstDayOf(month + 1); day++) {
      const today = bits.reduce((set, days, index) => set | (((days >>> (day - start)) & 1) << index), 0)
      const key = `${yesterday} ${today}`
      if (yesterday !== 0 && !sets.has(key)) {
        sets.set(key, { day: day - 1, today: chosen(yesterday), tomorrow: chosen(today) })
      }
      yesterday = today
    }
  }
  return [...sets.values()]
}

const everyDay: MonthDays = () => -1
