import { wordAt } from '../moment/token-at.ts'
import type { Found, Token } from '../token.ts'
import { readDates } from './dates.ts'
import { readEdge } from './edges.ts'
import { readNumberedDays, readOrdinalDays } from './month-days.ts'
import { readMonthSet } from './month-set.ts'
import { readNth, readOfPeriod } from './nth.ts'
import { endsPhrase, phraseEnds } from './phrase-end.ts'
import type { Meaning } from './types.ts'
import { readWeekdaySet } from './weekday-set.ts'
import { skipWords } from './word-list.ts'

/** Days without "every": "on the 1st", "Mondays", "first Friday of the month", "only in March", "Monday to Friday". */
export function readDayClause(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const begin = skipWords(tokens, at, ['on', 'in', 'of', 'only', 'during', 'the', 'but', 'just', 'all'])
  return (
    readNearest(tokens, begin) ??
    readNth(tokens, begin) ??
    readDays(tokens, begin) ??
    readWrittenDates(tokens, at, begin) ??
    readWeekdays(tokens, at, begin) ??
    readEdge(tokens, at) ??
    readOrdinals(tokens, at, begin) ??
    readMonths(tokens, at, begin)
  )
}

/** "day 1 and 15 of the month" */
function readDays(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const numbered = readNumberedDays(tokens, at)
  if (numbered === null) return null
  const next = afterPeriod(tokens, numbered.next)
  return {
    meaning: { kind: 'month-days', days: numbered.meaning, every: false, sure: next > numbered.next },
    next,
  }
}

/** "on July 4th"; "3/4 of the servers" is none. */
function readWrittenDates(tokens: readonly Token[], at: number, begin: number): Found<Meaning> | null {
  const isEvident = begin > at || tokens[begin]?.kind === 'word' || wordAt(tokens, begin + 1) !== ''
  return isEvident ? readDates(tokens, begin, false) : null
}

function readWeekdays(tokens: readonly Token[], at: number, begin: number): Found<Meaning> | null {
  const found = readWeekdaySet(tokens, begin)
  if (found === null) return null
  const { days, plural, group } = found.meaning
  const isAlone = !plural && !group && found.next === begin + 1
  if (isAlone && (isOtherWord(tokens, begin, begin > at) || isOwner(tokens, begin))) return null
  const inMonth =
    /^(of|in)$/.test(wordAt(tokens, found.next)) && readMonthSet(tokens, found.next + 1) !== null
  const isAlways = wordAt(tokens, found.next) === 'always'
  const several = days.length > 1 && !isGroupWord(tokens, begin)
  const sure =
    (plural || group || saysOnly(tokens, at, begin) || inMonth || several || isAlways) &&
    !isOneDay(tokens, begin)
  return { meaning: { kind: 'weekdays', days, every: sure }, next: isAlways ? found.next + 1 : found.next }
}

function readOrdinals(tokens: readonly Token[], at: number, begin: number): Found<Meaning> | null {
  const ordinals = readOrdinalDays(tokens, begin)
  if (ordinals === null) return null
  const isEvident = begin > at || tokens[begin]?.kind === 'number' || wordAt(tokens, ordinals.next) === 'of'
  if (!isEvident) return null
  if (!endsPhrase(tokens, ordinals.next)) return null
  const period = readOfPeriod(tokens, ordinals.next)
  return {
    meaning: {
      kind: 'month-days',
      days: ordinals.meaning,
      every: false,
      sure: ordinals.meaning.length > 1,
      ...(period === null ? {} : { of: period.meaning }),
    },
    next: period?.next ?? ordinals.next,
  }
}

function readMonths(tokens: readonly Token[], at: number, begin: number): Found<Meaning> | null {
  const months = readMonthSet(tokens, begin)
  if (months === null) return null
  const led = tokens.slice(at, begin).some((token) => /^(in|of|during|only)$/.test(token.word))
  if (!led && months.meaning.length === 1) return null
  const only = saysOnly(tokens, at, begin) ? { only: true } : {}
  return { meaning: { kind: 'months', months: months.meaning, every: false, ...only }, next: months.next }
}

function saysOnly(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.word === 'only' || token.word === 'just')
}

/** "the weekday nearest day 15 of the month" */
function readNearest(tokens: readonly Token[], at: number): Found<Meaning> | null {
  if (!/^(weekday|workday)$/.test(wordAt(tokens, at)) || !/^(nearest|closest)$/.test(wordAt(tokens, at + 1)))
    return null
  const begin = skipWords(tokens, at + 2, ['to', 'the'])
  const days = readNumberedDays(tokens, begin) ?? readOrdinalDays(tokens, begin)
  if (days === null || days.meaning.length > 1) return null
  const next = afterPeriod(tokens, days.next)
  return {
    meaning: { kind: 'month-days', days: days.meaning, every: false, sure: true, nearest: true },
    next,
  }
}

/** "the sun", "I sat": short names of days that are other words too. */
function isOtherWord(tokens: readonly Token[], at: number, led: boolean): boolean {
  if (!/^(sun|sat|wed)$/.test(wordAt(tokens, at))) return false
  const before = wordAt(tokens, at - 1)
  if (before === 'the') return true
  if (tokens[at + 1]?.kind === 'number') return false
  return (
    !led && before !== '' && !/^(every|each|next|this|on|last|until|from|to|through|and|or)$/.test(before)
  )
}

/** "Friday's report"; "Friday's at 5" is a plural. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const follower = tokens[at + 1]
  return /['’]s$/.test(tokens[at]?.text ?? '') && follower?.kind === 'word' && !phraseEnds.has(follower.word)
}

/** "this weekend", "next weekday" are one of them. */
function isOneDay(tokens: readonly Token[], at: number): boolean {
  return (
    /^(this|next|last|coming|past|a|one|the)$/.test(wordAt(tokens, at - 1)) && !/s$/.test(wordAt(tokens, at))
  )
}

function isGroupWord(tokens: readonly Token[], at: number): boolean {
  return /^(week|work|working|business|school|trading|banking)/.test(wordAt(tokens, at))
}

function afterPeriod(tokens: readonly Token[], at: number): number {
  return readOfPeriod(tokens, at)?.next ?? at
}
