import type { CronFieldName } from './cron-fields.ts'

/** Which values a field knows, and by which names. */
export interface FieldRange {
  name: CronFieldName
  first: number
  last: number
  /** The largest number that may be written: 7 is a second name of Sunday. */
  largest: number
  names: readonly string[]
}

export type Read<Value> = { ok: true; value: Value } | Problem
export interface Problem {
  ok: false
  problem: string
  /** The item as it was probably meant. */
  better?: string
}

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT']

const range = (name: CronFieldName, first: number, last: number): FieldRange => ({
  name,
  first,
  last,
  largest: last,
  names: [],
})

export const fieldRanges = [
  range('seconds', 0, 59),
  range('minutes', 0, 59),
  range('hours', 0, 23),
  range('days of month', 1, 31),
  { ...range('months', 1, 12), names: months },
  { ...range('days of week', 0, 6), largest: 7, names: weekdays },
] as const satisfies FieldRange[]

export const refuse = (problem: string, better?: string): Problem =>
  better === undefined ? { ok: false, problem } : { ok: false, problem, better }

const allowed = ({ first, largest, names }: FieldRange) =>
  `${first} to ${largest}${names.length === 0 ? '' : ` or ${names[0]} to ${names.at(-1)}`}`

function readValue(text: string, field: FieldRange): Read<number> {
  const name = field.names.indexOf(text.toUpperCase())
  if (name !== -1) return { ok: true, value: field.first + name }
  if (/^\d{1,2}$/.test(text)) return withinRange(Number(text), field)
  if (/^\d+$/.test(text)) return refuse(`${text} is too large; use ${allowed(field)}.`)
  if (text === '') return refuse(`a value is missing; use ${allowed(field)}.`)

  const short = field.names.find((known) => text.toUpperCase().startsWith(known) && /^[a-z]+\.?$/i.test(text))
  if (short !== undefined) return refuse(`${text} is not a name that cron knows; write ${short}.`, short)
  return refuse(`"${text}" is not a value; use ${allowed(field)}.`)
}

function withinRange(value: number, field: FieldRange): Read<number> {
  if (value < field.first) {
    return refuse(`${value} is too small; use ${allowed(field)}.`, String(field.first))
  }
  if (value <= field.largest) return { ok: true, value }
  // hour 24 is midnight, and minute 60 belongs to an hour that only its author knows
  const begins = field.name === 'hours' && value === 24 ? '0' : undefined
  return refuse(`${value} is too large; use ${allowed(field)}.`, begins)
}

/** `*`, `5`, `1-5`, and each of them with a step. Wraps around: 22-2 is 22, 23, 0, 1, 2. */
export function readItem(item: string, field: FieldRange): Read<number[]> {
  const [base = '', step, ...more] = item.split('/')
  if (more.length > 0) return refuse(`"${item}" has two steps; use one, like */5.`)
  const by = step === undefined ? { ok: true as const, value: 1 } : readStep(item, step, field)
  if (!by.ok) return by

  if (base === '*') return { ok: true, value: stepping(field.first, field.last, by.value) }
  const bounds = readBounds(base, field)
  if (!bounds.ok) {
    return bounds.better === undefined || step === undefined
      ? bounds
      : { ...bounds, better: `${bounds.better}/${step}` }
  }
  const [from, to] = bounds.value
  if (to === undefined) {
    const until = step === undefined ? from : Math.max(from, field.last)
    return { ok: true, value: stepping(from, until, by.value).map((value) => wrap(value, field)) }
  }
  // Sunday as the first of a range is the beginning of the week
  const start = from > field.last ? wrap(from, field) : from
  const end = to < start ? to + field.last - field.first + 1 : to
  if (from > field.last && to > field.last) return { ok: true, value: [start] }
  return { ok: true, value: stepping(start, end, by.value).map((value) => wrap(value, field)) }
}

/** `5` or `1-5`. */
function readBounds(base: string, field: FieldRange): Read<[number, number?]> {
  const [first = '', second, ...more] = base.split('-')
  if (more.length > 0) return refuse(`"${base}" is not a range; write two values, like ${field.first}-5.`)
  if (second === undefined) {
    const only = readValue(first, field)
    return only.ok ? { ok: true, value: [only.value] } : only
  }
  if (first === '' && /^\d+$/.test(second)) return refuse(`${base} is too small; use ${allowed(field)}.`)
  if (first === '' || second === '') {
    return refuse(`"${base}" is half a range; write both ends, like ${field.first}-5.`, first || undefined)
  }
  const from = readValue(first, field)
  if (!from.ok) return from.better === undefined ? from : { ...from, better: `${from.better}-${second}` }
  const to = readValue(second, field)
  if (!to.ok) {
    const whole = field.first === 0 && Number(second) === field.last + 1
    const end = whole ? String(field.last) : to.better
    return end === undefined ? to : { ...to, better: `${first}-${end}` }
  }
  return { ok: true, value: [from.value, to.value] }
}

function readStep(item: string, step: string, field: FieldRange): Read<number> {
  if (step === '*')
    return refuse(`"${item}" is turned around; a step follows what it divides.`, reversed(item))
  if (!/^\d+$/.test(step)) {
    return refuse(`the step after / in "${item}" is not a number; use 1 to ${field.largest}.`)
  }
  const value = Number(step)
  if (value === 0) return refuse('a step of 0 never moves on; use 1 or more.')
  if (value <= field.largest) return { ok: true, value }
  const once = item.startsWith('*') ? String(field.first) : undefined
  return refuse(`a step of ${step} is larger than the field; use 1 to ${field.largest}.`, once)
}

function reversed(item: string): string | undefined {
  const [base = ''] = item.split('/')
  return /^\d+$/.test(base) ? `*/${base}` : undefined
}

function stepping(from: number, to: number, by: number): number[] {
  const values: number[] = []
  for (let value = from; value <= to; value += by) values.push(value)
  return values
}

const wrap = (value: number, { first, last }: FieldRange) =>
  value > last ? ((value - first) % (last - first + 1)) + first : value
