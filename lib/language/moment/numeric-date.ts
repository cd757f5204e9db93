import type { Found, Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { isRealDate } from './calendar.ts'
import { isVersion } from './number-name.ts'
import type { DateOrder, OrderedRule, Seen } from './seen.ts'
import { seenDay } from './seen.ts'
import { digitsAt, isGlued, isInsideNumber, signAt, wordAt } from './token-at.ts'
import { fullYear } from './written-date.ts'

/** Dates in digits: 2016-12-16, 2012/Aug/10, 10/31/1974, 24.12.2026, 10-31-74, 04/2016, 2/15. */
export const readNumericDate: OrderedRule = (tokens, at, order) => {
  const stopped = readStoppedDate(tokens, at)
  if (stopped !== null) return stopped
  if (digitsAt(tokens, at) === null || isInsideNumber(tokens, at) || isVersion(tokens, at)) return null
  const separator = signAt(tokens, at + 1)
  if (separator !== '-' && separator !== '/' && separator !== '.') return null
  const second = partAt(tokens, at + 2)
  if (second === null) return null
  const first = digitsAt(tokens, at)
  const isNamed = monthNumbers.has(wordAt(tokens, at + 2))
  if (first === null || (isNamed && first.length !== 4)) return null
  const third =
    signAt(tokens, at + 3) === separator && isGlued(tokens, at + 3) ? digitsAt(tokens, at + 4) : null
  if (third !== null && isGlued(tokens, at + 4)) {
    return isContinued(tokens, at + 5)
      ? null
      : fullDate({ first, second, third, separator, next: at + 5 }, order)
  }
  if (separator === '/' && !isContinued(tokens, at + 3))
    return shortDate({ first, second, next: at + 3 }, order)
  return null
}

interface Digits {
  value: number
  length: number
}

interface Parts {
  first: Digits
  second: Digits
  third: Digits
  separator: string
  next: number
}

function fullDate({ first, second, third, separator, next }: Parts, order: DateOrder): Found<Seen> | null {
  if (first.length === 4) return dated({ year: first.value, month: second.value, day: third.value }, next)
  if (third.length !== 2 && third.length !== 4) return null
  const year = third.length === 4 ? third.value : fullYear(third.value)
  const monthFirst = order.monthFirst && separator !== '.'
  const [month, day] = monthFirst ? [first.value, second.value] : [second.value, first.value]
  return dated({ year, month, day }, next) ?? dated({ year, month: day, day: month }, next)
}

function shortDate(parts: Omit<Parts, 'third' | 'separator'>, order: DateOrder): Found<Seen> | null {
  const { first, second, next } = parts
  if (second.length === 4) {
    const fits = first.value >= 1 && first.value <= 12 && second.value >= 1900 && second.value <= 2199
    return fits
      ? seenDay({ kind: 'start', of: { kind: 'month', month: first.value, year: second.value } }, next)
      : null
  }
  if (first.length > 2 || second.length > 2) return null
  const [month, day] = order.monthFirst ? [first.value, second.value] : [second.value, first.value]
  const [likely, other] = [
    { month, day },
    { month: day, day: month },
  ]
  const date = isRealDate({ year: 2024, ...likely }) ? likely : other
  const eitherOrder = month !== day && month <= 12 && day <= 12
  return isRealDate({ year: 2024, ...date })
    ? seenDay({ kind: 'date', ...date, ...(eitherOrder ? { eitherOrder } : {}) }, next, true)
    : null
}

function dated(date: { year: number; month: number; day: number }, next: number): Found<Seen> | null {
  const fits = date.year >= 1900 && date.year <= 2199 && isRealDate(date)
  return fits ? { meaning: { day: { kind: 'date', ...date }, once: true }, next } : null
}

/** The middle of a date may be a month's name. */
function partAt(tokens: readonly Token[], at: number): Digits | null {
  const month = monthNumbers.get(wordAt(tokens, at))
  return month === undefined ? digitsAt(tokens, at) : { value: month, length: 2 }
}

/** A third or fourth number follows: it was a version or a ratio. */
function isContinued(tokens: readonly Token[], at: number): boolean {
  const sign = signAt(tokens, at)
  const follower = tokens[at + 1]
  const isTail = (sign === '-' || sign === '+') && follower?.kind === 'word'
  return (
    (sign === '-' || sign === '/' || sign === '.' || isTail) &&
    isGlued(tokens, at) &&
    isGlued(tokens, at + 1) &&
    (isTail || digitsAt(tokens, at + 1) !== null)
  )
}

/** "on 25.12. at 18:00", "until 24.12.": a price at the end of a sentence looks the same, so something must lead to it. */
function readStoppedDate(tokens: readonly Token[], at: number): Found<Seen> | null {
  const parts = /^(\d{1,2})\.(\d{1,2})$/.exec(tokens[at]?.text ?? '')
  if (parts === null || signAt(tokens, at + 1) !== '.' || !isGlued(tokens, at + 1)) return null
  const isLed = /^(on|until|from|by|before|since|starting)$/.test(wordAt(tokens, at - 1))
  if (!isLed && wordAt(tokens, at + 2) !== 'at') return null
  const date = { month: Number(parts[2]), day: Number(parts[1]) }
  return isRealDate({ year: 2024, ...date }) ? seenDay({ kind: 'date', ...date }, at + 2) : null
}
