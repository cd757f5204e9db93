import { readNumber, readPlace } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import { pluralWeekdayNumbers, weekdayNumbers } from '../vocabulary.ts'
import { readEnclosingPeriod } from './read-period.ts'
import { type Seen, type SeenRule, seenDay } from './seen.ts'
import { skipWord, wordAt } from './token-at.ts'
import type { Counted } from './types.ts'

/** "first Monday of March", "last working day of the month", "fifth last day of May", "35th day", "second week of June" */
export const readNthOfPeriod: SeenRule = (tokens, at) => {
  const begin = skipWord(tokens, at, articles)
  const nth = readPlace(tokens, begin)
  if (nth === null || nth.meaning === 0) return null
  if (wordAt(tokens, nth.next) === 'week') return readNthWeek(tokens, nth)
  const counted = readCounted(tokens, nth.next)
  if (counted === null) return null
  if (/^(of|in)$/.test(wordAt(tokens, counted.next))) {
    const within = readEnclosingPeriod(tokens, counted.next + 1)
    if (within !== null) {
      return seenDay(
        { kind: 'nth', nth: nth.meaning, counted: counted.meaning, within: within.meaning },
        within.next,
      )
    }
  }
  if (counted.meaning !== 'day' || nth.meaning < 0 || nth.meaning > 366) return null
  return seenDay({ kind: 'year-day', day: nth.meaning }, counted.next, true)
}

function readNthWeek(tokens: readonly Token[], nth: Found<number>): Found<Seen> | null {
  const next = nth.next + 1
  const within = /^(of|in)$/.test(wordAt(tokens, next)) ? readEnclosingPeriod(tokens, next + 1) : null
  if (within !== null) {
    return seenDay(
      { kind: 'start', of: { kind: 'nth-week', nth: nth.meaning, within: within.meaning } },
      within.next,
    )
  }
  // "last week" is a relative one
  return nth.meaning < 0
    ? null
    : seenDay({ kind: 'start', of: { kind: 'nth-week', nth: nth.meaning } }, next, true)
}

/** What is counted: a weekday, a day, a working day. */
export const readCounted: Rule<Counted> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const weekday = weekdayNumbers.get(word)
  if (weekday !== undefined && word.length > 2) return { meaning: weekday, next: at + 1 }
  if (word === 'day') return { meaning: 'day', next: at + 1 }
  if (word === 'weekday' || word === 'workday') return { meaning: 'working-day', next: at + 1 }
  if (/^(working|business|work)$/.test(word) && wordAt(tokens, at + 1) === 'day') {
    return { meaning: 'working-day', next: at + 2 }
  }
  return word === 'weekend' && wordAt(tokens, at + 1) === 'day'
    ? { meaning: 'weekend-day', next: at + 2 }
    : null
}

/** "two Sundays from now", "3 Fridays ago" */
export function readWeekdaysFromNow(tokens: readonly Token[], at: number): Found<Seen> | null {
  const count = readNumber(tokens, at)
  if (count === null || count.meaning < 1 || count.meaning > 500) return null
  const word = wordAt(tokens, count.next)
  const counted = pluralWeekdayNumbers.get(word) ?? weekdayNumbers.get(word)
  if (counted === undefined) return null
  const after = wordAt(tokens, count.next + 1)
  const isFrom = after === 'from' && /^(now|today)$/.test(wordAt(tokens, count.next + 2))
  if (!isFrom && !/^(ago|hence)$/.test(after)) return null
  const nth = after === 'ago' ? -count.meaning : count.meaning
  return seenDay(
    { kind: 'nth-from', nth, counted, from: { kind: 'offset', days: 0 } },
    count.next + (isFrom ? 3 : 2),
  )
}

const articles: ReadonlySet<string> = new Set(['the'])
