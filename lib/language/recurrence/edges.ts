import { signAt, wordAt } from '../moment/token-at.ts'
import { readNumber } from '../numbers.ts'
import type { Found, Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { readOfPeriod } from './nth.ts'
import type { Meaning } from './types.ts'
import { skipWords } from './word-list.ts'

/** "begin of each month", "at the end of the month", "month end", "at the beginning" beside "every month". */
export function readEdge(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const early = readBeforeEnd(tokens, at)
  if (early !== null) return early
  const begin = skipWords(tokens, at, ['at', 'on', 'by', 'the', 'very'])
  const word = wordAt(tokens, begin)
  const place = edgePlaces.get(word)
  if (place === undefined) return readMonthEnd(tokens, begin)
  const period = readOfPeriod(tokens, begin + 1)
  if (period !== null) return edge(place, period.next, period.meaning)
  const every =
    /^(of|in)$/.test(wordAt(tokens, begin + 1)) && /^(every|each)$/.test(wordAt(tokens, begin + 2))
  if (every && /^(month|quarter|year|week|other)$/.test(wordAt(tokens, begin + 3)))
    return edge(place, begin + 2)
  const ofMonth = wordAt(tokens, begin + 1) === 'of' && monthNumbers.has(wordAt(tokens, begin + 2))
  const alone = begin > at && (ofMonth || wordAt(tokens, begin + 1) !== 'of')
  return alone ? edge(place, begin + 1) : null
}

const edgePlaces: ReadonlyMap<string, number> = new Map([
  ['begin', 1],
  ['beginning', 1],
  ['start', 1],
  ['end', -1],
])

/** "three days before the end of every month" */
function readBeforeEnd(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const days = readNumber(tokens, at)
  if (
    days === null ||
    !/^days?$/.test(wordAt(tokens, days.next)) ||
    wordAt(tokens, days.next + 1) !== 'before'
  )
    return null
  if (days.meaning < 1 || days.meaning > 27) return null
  const next = skipWords(tokens, days.next + 2, ['the', 'last', 'end', 'day', 'of'])
  const isEnd = /^(end|day|of)$/.test(wordAt(tokens, next - 1))
  if (!isEnd) return null
  const period = readOfPeriod(tokens, next - 1)
  const every = /^(every|each)$/.test(wordAt(tokens, next))
  if (period === null && !every) return null
  return { ...edge(-1 - days.meaning, period?.next ?? next, period?.meaning) }
}

/** "month end", "quarter-end" */
function readMonthEnd(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const unit = wordAt(tokens, at)
  const end = signAt(tokens, at + 1) === '-' ? at + 2 : at + 1
  const isUnit = unit === 'month' || unit === 'quarter' || unit === 'year'
  return isUnit && wordAt(tokens, end) === 'end' ? edge(-1, end + 1, unit) : null
}

function edge(place: number, next: number, period?: string): Found<Meaning> {
  const of =
    period === 'month' || period === 'quarter' || period === 'year' || period === 'week' ? period : undefined
  return {
    meaning: {
      kind: 'month-days',
      days: [{ from: place, to: place }],
      every: false,
      sure: false,
      edge: true,
      ...(of === undefined ? {} : { of }),
    },
    next,
  }
}
