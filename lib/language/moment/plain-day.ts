import type { Found, Token } from '../token.ts'
import { weekdayNumbers } from '../vocabulary.ts'
import { readMonthDay } from './month-day.ts'
import { readDayWord, readHoliday, readWeekday } from './named-day.ts'
import { readNumericDate } from './numeric-date.ts'
import type { OrderedRule, Seen } from './seen.ts'
import { signAt, skipWord, wordAt } from './token-at.ts'
import type { Day } from './types.ts'
import { readWrittenDate } from './written-date.ts'

/** A day that stands for itself, with a weekday before or after it: "Mon, February 18", "Jul 18, Fri". */
export const readPlainDay: OrderedRule = (tokens, at, order) => {
  const weekday = weekdayNumbers.get(wordAt(tokens, at))
  if (weekday !== undefined) {
    const dated = readDated(tokens, afterWeekday(tokens, at + 1), order)
    if (dated !== null) return withWeekday(dated, weekday)
  }
  const dated = readDated(tokens, at, order)
  if (dated !== null) {
    const trailing =
      signAt(tokens, dated.next) === ',' || signAt(tokens, dated.next) === '(' ? dated.next + 1 : dated.next
    const later = weekdayNumbers.get(wordAt(tokens, trailing))
    if (later === undefined || wordAt(tokens, trailing).length < 3) return dated
    const closed = signAt(tokens, trailing + 1) === ')' ? trailing + 2 : trailing + 1
    return withWeekday({ ...dated, next: closed }, later)
  }
  return readDayWord(tokens, at) ?? readWeekday(tokens, at) ?? readHoliday(tokens, at)
}

const readDated: OrderedRule = (tokens, at, order) => {
  const begin = skipWord(tokens, skipWord(tokens, at, demonstratives), articles)
  const numeric = readNumericDate(tokens, begin, order)
  if (numeric !== null) return numeric
  const written = readWrittenDate(tokens, begin)
  if (written !== null) {
    const day: Day = { kind: 'date', ...written.meaning }
    return { meaning: written.meaning.year === undefined ? { day } : { day, once: true }, next: written.next }
  }
  return readMonthDay(tokens, at)
}

const articles: ReadonlySet<string> = new Set(['the'])
const demonstratives: ReadonlySet<string> = new Set(['this'])

function afterWeekday(tokens: readonly Token[], at: number): number {
  const sign = signAt(tokens, at)
  return sign === ',' || sign === '.' ? at + 1 : at
}

function withWeekday(found: Found<Seen>, weekday: number): Found<Seen> {
  const { day } = found.meaning
  if (day?.kind !== 'date' && day?.kind !== 'month-day') return found
  return { meaning: { ...found.meaning, day: { ...day, weekday }, weak: false }, next: found.next }
}
