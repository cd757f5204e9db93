import { readQuantity } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { shortUnits, type Unit, unitMs, units } from '../vocabulary.ts'
import { isGlued, signAt, skipWord, wordAt } from './token-at.ts'
import type { Duration } from './types.ts'

/** "3h", "2 and a half hours", "1d 21 h 25m", "a couple of days", "all week", "-2 years". A unit alone is one of it. */
export const readDuration: Rule<Duration> = (tokens, at) => {
  const begin = afterVagueWords(tokens, at)
  const sign = signAt(tokens, begin)
  if ((sign === '-' || sign === '+') && isGlued(tokens, begin + 1)) {
    const counted = readParts(tokens, begin + 1)
    if (counted === null) return null
    return sign === '+' ? counted : { ...counted, meaning: negated(counted.meaning) }
  }
  return readWhole(tokens, begin) ?? readParts(tokens, begin) ?? readUnitAlone(tokens, begin)
}

/** The same with a number or an article: "minute" alone is not enough. */
export const readCountedDuration: Rule<Duration> = (tokens, at) =>
  readParts(tokens, afterVagueWords(tokens, at))

const dayMs = unitMs.day

/** Months have 30 days, twelve of them 365. */
export function durationMs({ months, days, ms }: Duration): number {
  const years = Math.trunc(months / 12)
  return (years * 365 + (months - years * 12) * 30 + days) * dayMs + ms
}

export function negated(duration: Duration): Duration {
  const { months, days, ms, workingDays } = duration
  const turned = { ...duration, months: 0 - months, days: 0 - days, ms: 0 - ms }
  return workingDays === undefined ? turned : { ...turned, workingDays: 0 - workingDays }
}

const vagueWords: ReadonlySet<string> = new Set([
  'about',
  'around',
  'roughly',
  'approximately',
  'approx',
  'just',
  'only',
  'exactly',
  'nearly',
  'almost',
  'another',
  'under',
])
const comparing: ReadonlySet<string> = new Set(['less', 'more', 'fewer', 'no'])

function afterVagueWords(tokens: readonly Token[], at: number): number {
  let next = skipWord(tokens, at, vagueWords)
  if (comparing.has(wordAt(tokens, next)) && wordAt(tokens, next + 1) === 'than') return next + 2
  if (signAt(tokens, next) === '~') next += 1
  return skipWord(tokens, next, vagueWords)
}

const wholeWords: ReadonlySet<string> = new Set(['all', 'full', 'whole', 'entire'])

/** "all week", "full-day", "the whole year" */
const readWhole: Rule<Duration> = (tokens, at) => {
  const begin = /^(the|a|an)$/.test(wordAt(tokens, at)) ? at + 1 : at
  if (!wholeWords.has(wordAt(tokens, begin))) return null
  const next = signAt(tokens, begin + 1) === '-' ? begin + 2 : begin + 1
  const unit = units.get(wordAt(tokens, next))
  return unit === undefined || shortUnits.has(wordAt(tokens, next))
    ? null
    : { meaning: lengthOf(1, unit), next: next + 1 }
}

const readUnitAlone: Rule<Duration> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const unit = units.get(word)
  if (unit === undefined || unit !== word) return null
  const duration = lengthOf(1, unit)
  return withHalf({ meaning: duration, next: at + 1 }, tokens)
}

const sizes: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
]

/** Parts from the largest unit to the smallest: "1 month 2 days and 30 mins", "1h30". */
function readParts(tokens: readonly Token[], at: number): Found<Duration> | null {
  const first = readPart(tokens, at)
  if (first === null) return null
  let total = first.meaning
  let next = first.next
  let size = sizes.indexOf(total.unit)
  for (;;) {
    const joined = afterJoin(tokens, next)
    const part = total.workingDays === undefined ? readPart(tokens, joined) : null
    const partSize = part === null ? size : sizes.indexOf(part.meaning.unit)
    if (part === null || partSize >= size) break
    total = sum(total, part.meaning)
    next = part.next
    size = partSize
  }
  const minutes = tokens[next]
  if (size === 2 && minutes?.kind === 'number' && !minutes.spaced && /^[0-5]\d$/.test(minutes.text)) {
    return { meaning: sum(total, lengthOf(Number(minutes.text), 'minute')), next: next + 1 }
  }
  return { meaning: total, next }
}

/** "30 minutes", "30-minutes", "an hour and a half", "half hour", "3 working days" */
function readPart(tokens: readonly Token[], at: number): Found<Duration> | null {
  const quantity = readQuantity(tokens, at)
  if (quantity === null) return null
  const isHyphened = signAt(tokens, quantity.next) === '-' && isGlued(tokens, quantity.next + 1)
  const next = skipWord(tokens, isHyphened ? quantity.next + 1 : quantity.next, addingWords)
  const word = wordAt(tokens, next)
  if (/^(working|business)$/.test(word) && /^days?$/.test(wordAt(tokens, next + 1))) {
    const workingDays = Math.round(quantity.meaning)
    return { meaning: { months: 0, days: 0, ms: 0, workingDays, unit: 'day' }, next: next + 2 }
  }
  const unit = units.get(word) ?? (/^decades?$/.test(word) ? 'year' : undefined)
  if (unit === undefined || !mayCount(tokens, next)) return null
  const amount = word.startsWith('decade') ? quantity.meaning * 10 : quantity.meaning
  if (Math.abs(amount) > 1e6) return null
  return withHalf({ meaning: lengthOf(amount, unit), next: next + 1 }, tokens)
}

const addingWords: ReadonlySet<string> = new Set(['more', 'additional', 'further', 'full', 'whole'])

/** "5 m" and "5m", never "a m". */
function mayCount(tokens: readonly Token[], at: number): boolean {
  return !shortUnits.has(wordAt(tokens, at)) || tokens[at - 1]?.kind === 'number'
}

/** "an hour and a half" */
function withHalf(found: Found<Duration>, tokens: readonly Token[]): Found<Duration> {
  const { meaning, next } = found
  if (wordAt(tokens, next) !== 'and') return found
  const article = /^(a|an)$/.test(wordAt(tokens, next + 1)) ? next + 2 : next + 1
  const part = wordAt(tokens, article)
  const isPast =
    /^(past|after|to)$/.test(wordAt(tokens, article + 1)) && readQuantity(tokens, article + 2) !== null
  if (part === 'half' && !isPast && !units.has(wordAt(tokens, article + 1))) {
    return { meaning: sum(meaning, lengthOf(0.5, meaning.unit)), next: article + 1 }
  }
  return found
}

function afterJoin(tokens: readonly Token[], at: number): number {
  const comma = signAt(tokens, at) === ',' ? at + 1 : at
  return wordAt(tokens, comma) === 'and' ? comma + 1 : comma
}

function lengthOf(amount: number, unit: Unit): Duration {
  const nothing = { months: 0, days: 0, ms: 0, unit }
  if (unit === 'second' || unit === 'minute' || unit === 'hour') {
    return { ...nothing, ms: Math.round(amount * unitMs[unit]) }
  }
  if (unit === 'day' || unit === 'week' || unit === 'fortnight') {
    const all = amount * (unitMs[unit] / dayMs)
    const days = Math.trunc(all)
    return { ...nothing, days, ms: Math.round((all - days) * dayMs) }
  }
  const all = amount * { month: 1, quarter: 3, year: 12 }[unit]
  const months = Math.trunc(all)
  return { ...nothing, months, days: Math.round((all - months) * 30) }
}

function sum(first: Duration, second: Duration): Duration {
  return {
    months: first.months + second.months,
    days: first.days + second.days,
    ms: first.ms + second.ms,
    unit: first.unit,
  }
}
