import type { CronFields } from '../cron/cron-fields.ts'
import { parseCron } from '../cron/parse-cron.ts'
import type { CronSchedule } from '../schema.ts'
import { type DaysInWords, daysInWords } from './describe-days.ts'
import type { Format } from './describe-format.ts'
import { strideInWords } from './describe-stride.ts'
import { fieldsInWords, type TimesInWords, timesInWords } from './describe-times.ts'

/** "every weekday at 09:00": the expressions and the stride, without zone and bounds. */
export function cronInWords(schedule: CronSchedule, format: Format): string {
  const groups = byDays(schedule.expressions.flatMap(fieldsOf))
  if (groups.length === 0) return `by the rule ${schedule.expressions.join(', ')}`
  const times = rememberedTimes(format)
  const sentences = groups.flatMap((group) => groupInWords(group, schedule, { format, times }))
  return sentences.join(' and ')
}

function fieldsOf(expression: string): CronFields[] {
  const parsed = parseCron(expression)
  return parsed.ok ? [parsed.cron] : []
}

/** Expressions of the same days are one: 09:00 and 17:30 of every weekday. */
function byDays(crons: readonly CronFields[]): CronFields[][] {
  const groups = new Map<string, CronFields[]>()
  for (const cron of crons) {
    const key = JSON.stringify([cron.daysOfMonth, cron.months, cron.daysOfWeek])
    groups.set(key, [...(groups.get(key) ?? []), cron])
  }
  return [...groups.values()]
}

type TimesOf = (group: readonly CronFields[], everyDay: boolean) => TimesInWords | null

/** Many expressions name the same times on other days. */
function rememberedTimes(format: Format): TimesOf {
  const known = new Map<string, TimesInWords | null>()
  return (group, everyDay) => {
    const clocks = group.map(({ written }) => `${written.seconds} ${written.minutes} ${written.hours}`)
    const key = `${everyDay} ${clocks.join('|')}`
    const found = known.get(key)
    if (found !== undefined) return found
    const made = timesInWords(group, { format, everyDay })
    known.set(key, made)
    return made
  }
}

interface Saying {
  format: Format
  times: TimesOf
}

function groupInWords(
  group: readonly CronFields[],
  { stride }: CronSchedule,
  { format, times }: Saying,
): string[] {
  const [first] = group
  if (!first) return []
  const plain = daysInWords(first, format)
  const days = stride ? strideInWords(stride, plain, first) : plain
  const everyDay = days.tail === ''
  const together = times(group, everyDay)
  if (together) return [sentence(days, together)]
  return group.map((cron) => sentence(days, times([cron], everyDay) ?? fieldsInWords(cron)))
}

function sentence(days: Pick<DaysInWords, 'lead' | 'tail'>, { kind, words }: TimesInWords): string {
  const said = words.map((times) => {
    if (kind === 'clock') return `${days.lead} ${times}`
    return days.tail === '' ? times : `${times} ${days.tail}`
  })
  return said.join(' and ')
}
