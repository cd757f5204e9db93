import type { Refusal } from '../schema.ts'
import { readDaysOfMonth } from './cron-days-of-month.ts'
import { readDaysOfWeek } from './cron-days-of-week.ts'
import type { CronFields } from './cron-fields.ts'
import { type FieldRange, fieldRanges, type Problem, type Read, readItem, refuse } from './cron-grammar.ts'
import { expandMacro, macroNames, nearestMacro } from './cron-macros.ts'
import { insertMissingField, moveNames, tidySigns } from './suggest-cron.ts'

export type ParsedCron = { ok: true; cron: CronFields } | { ok: false; refusal: Refusal }

const [secondsRange, minutesRange, hoursRange, daysOfMonthRange, monthsRange, daysOfWeekRange] = fieldRanges

/** Five fields, or six with the seconds first, or a macro. A seventh for the years may only be `*`. */
export function parseCron(expression: string): ParsedCron {
  const outcome = parseStrictly(expression)
  if (outcome.ok) return outcome
  const { field, problem, better } = outcome
  const message = `${field.charAt(0).toUpperCase()}${field.slice(1)}: ${problem}`
  const suggestion = [better, tidySigns(expression)]
    .map((text) => (text === undefined ? null : corrected(text)))
    .find((text) => text !== null && text !== expression)
  return {
    ok: false,
    refusal: typeof suggestion !== 'string' ? { field, message } : { field, message, suggestion },
  }
}

/** One correction may uncover the next mistake, as in `monday-friday`. */
function corrected(text: string): string | null {
  let meant: string | undefined = text
  for (let turn = 0; meant !== undefined && turn < 7; turn++) {
    const outcome = parseStrictly(meant)
    if (outcome.ok) return meant
    meant = outcome.better
  }
  return null
}

type Strict = { ok: true; cron: CronFields } | (Problem & { field: Refusal['field'] })

function parseStrictly(expression: string): Strict {
  const text = expression.trim()
  if (text.startsWith('@')) {
    const meant = expandMacro(text)
    return meant === null ? refuseMacro(text) : parseStrictly(meant)
  }
  const fields = text === '' ? [] : text.split(/\s+/)
  if (fields.length === 7 && /^[*?]$/.test(fields[6] ?? '')) fields.pop()
  if (fields.length < 5 || fields.length > 6) return refuseLength(fields)
  return readFields(fields)
}

function refuseMacro(text: string): Strict {
  const nearest = nearestMacro(text)
  const known = macroNames.join(', ')
  return {
    field: 'expression',
    ...refuse(`${text} is not known; use one of ${known}.`, nearest ?? undefined),
  }
}

function refuseLength(fields: string[]): Strict {
  const need = 'Write minutes, hours, days of month, months, days of week, like 0 9 * * 1-5'
  if (fields.length === 0) return { field: 'expression', ...refuse(`it is empty. ${need}.`) }
  if (fields.length === 7) {
    const problem = `a seventh field for years can only be *. Bound the schedule by its first and last day instead.`
    return { field: 'expression', ...refuse(problem, [...fields.slice(0, 6)].join(' ')) }
  }
  if (fields.length > 7) {
    return {
      field: 'expression',
      ...refuse(`it has ${fields.length} fields. ${need}, or six with the seconds first.`),
    }
  }
  // of four, the first that may have been forgotten between the time and the weekday
  const missing = fields.length === 4 ? daysOfMonthRange : fieldRanges[fields.length + 1]
  const count = fields.length === 1 ? 'is only one field' : `are only ${fields.length} fields`
  const problem = `this part is missing, there ${count}. ${need}.`
  return { field: missing?.name ?? 'expression', ...refuse(problem, insertMissingField(fields)) }
}

function readFields(fields: string[]): Strict {
  const written = fields.length === 5 ? ['0', ...fields] : fields
  const texts = [...written]
  const [second = '', minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = texts

  const failed = (range: FieldRange, problem: Problem): Strict => {
    const at = fieldRanges.findIndex(({ name }) => name === range.name) - (fields.length === 5 ? 1 : 0)
    // 24:00 on a Friday is Saturday's midnight
    const ofNextDay = range.name === 'hours' && /(^|,)24(,|$)/.test(hour)
    if (ofNextDay && fields.slice(-3).some((field) => !/^[*?]$/.test(field))) {
      return { field: range.name, ...refuse(problem.problem) }
    }
    const better =
      problem.better === undefined
        ? moveNames(fields)
        : fields.map((field, index) => (index === at ? problem.better : field)).join(' ')
    return { field: range.name, ...refuse(problem.problem, better) }
  }

  const seconds = readNumbers(second, secondsRange)
  if (!seconds.ok) return failed(secondsRange, seconds)
  const minutes = readNumbers(minute, minutesRange)
  if (!minutes.ok) return failed(minutesRange, minutes)
  const hours = readNumbers(hour, hoursRange)
  if (!hours.ok) return failed(hoursRange, hours)
  const daysOfMonth = readDaysOfMonth(dayOfMonth.split(','), daysOfMonthRange)
  if (!daysOfMonth.ok) return failed(daysOfMonthRange, daysOfMonth)
  const months = readNumbers(month, monthsRange)
  if (!months.ok) return failed(monthsRange, months)
  const daysOfWeek = readDaysOfWeek(dayOfWeek.split(','), daysOfWeekRange)
  if (!daysOfWeek.ok) return failed(daysOfWeekRange, daysOfWeek)

  return {
    ok: true,
    cron: {
      seconds: seconds.value,
      minutes: minutes.value,
      hours: hours.value,
      daysOfMonth: { ...daysOfMonth.value, days: distinct(daysOfMonth.value.days) },
      months: months.value,
      daysOfWeek: { ...daysOfWeek.value, days: distinct(daysOfWeek.value.days) },
      intervalLike: [second, minute, hour].some((field) => /[*/-]/.test(field)),
      written: {
        seconds: second,
        minutes: minute,
        hours: hour,
        'days of month': dayOfMonth,
        months: month,
        'days of week': dayOfWeek,
      },
    },
  }
}

function readNumbers(text: string, field: FieldRange): Read<number[]> {
  const items = text.split(',')
  const values: number[] = []
  for (const item of items) {
    const read = item === '?' ? refuse('? only stands for a day; use *.', '*') : readItem(item, field)
    if (!read.ok) {
      if (read.better === undefined) return read
      const better = items.map((other) => (other === item ? read.better : other)).join(',')
      return { ...read, better }
    }
    values.push(...read.value)
  }
  return { ok: true, value: distinct(values) }
}

const distinct = (values: number[]) => [...new Set(values)].sort((a, b) => a - b)
