import { wordAt } from '../moment/token-at.ts'
import type { Found, Token } from '../token.ts'
import { readNumberedDays, readOrdinalDays } from './month-days.ts'
import { readMonthSet } from './month-set.ts'
import { readOfPeriod } from './nth.ts'
import type { Meaning } from './types.ts'
import { readWeekdaySet } from './weekday-set.ts'
import { skipWords } from './word-list.ts'

/** "from January to March", "between day 1 and 15", "from Monday to Friday": parts of the calendar, no bounds. */
export function readCalendarRange(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const lead = wordAt(tokens, at)
  if (lead !== 'from' && lead !== 'between') return null
  const begin = skipWords(tokens, at + 1, ['the', 'every', 'each'])
  const found = readRange(stretchOf(tokens, begin, lead === 'between'))
  if (found === null) return null
  const next = begin + found.next
  return { meaning: found.meaning, next: readOfPeriod(tokens, next)?.next ?? next }
}

const longestRange = 12

/** The next few words; "between day 1 and 15" reads like "day 1 through 15". */
function stretchOf(tokens: readonly Token[], at: number, between: boolean): Token[] {
  const stretch = tokens.slice(at, at + longestRange)
  const and = between ? stretch.findIndex((token) => token.word === 'and') : -1
  return stretch.map((token, index) =>
    index === and ? { ...token, word: 'through', text: 'through' } : token,
  )
}

function readRange(tokens: readonly Token[]): Found<Meaning> | null {
  const days = readWeekdaySet(tokens, 0)
  if (days?.meaning.group === true)
    return { meaning: { kind: 'weekdays', days: days.meaning.days, every: true }, next: days.next }
  const months = readMonthSet(tokens, 0)
  if (months !== null && months.meaning.length > 1) {
    return { meaning: { kind: 'months', months: months.meaning, every: false }, next: months.next }
  }
  const numbered = readNumberedDays(tokens, 0)
  const places = numbered ?? readOrdinalDays(tokens, 0)
  const isRange = places?.meaning.some(({ from, to }) => from !== to) === true
  return places === null || !isRange
    ? null
    : {
        meaning: { kind: 'month-days', days: places.meaning, every: false, sure: numbered !== null },
        next: places.next,
      }
}
