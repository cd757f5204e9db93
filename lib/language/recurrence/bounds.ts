import { readCountedDuration, readDuration } from '../moment/read-duration.ts'
import { readMoment } from '../moment/read-moment.ts'
import { wordAt } from '../moment/token-at.ts'
import type { Moment } from '../moment/types.ts'
import type { Setting } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { readYearlyDate } from './dates.ts'
import { readHourPair } from './hour-pair.ts'
import type { Meaning } from './types.ts'
import { skipWords } from './word-list.ts'

/** "starting Monday", "beginning in April", "from tomorrow on", "as of 1 May". */
export function readStart(tokens: readonly Token[], at: number, setting: Setting): Found<Meaning> | null {
  const begin = afterStart(tokens, at)
  if (begin === null) return null
  const found = readBoundary(tokens, begin, setting)
  if (found === null || !saysDay(found.meaning)) return null
  // "from 10am to 4pm Monday to Friday" names hours, and days besides
  if (found.meaning.time !== undefined && readHourPair(tokens, at, false) !== null) return null
  // "starting at 1 pm on Mondays" names hours, and days besides
  if (wordAt(tokens, begin - 1) === 'at' && found.meaning.day?.kind === 'weekday') return null
  const next = skipWords(tokens, found.next, ['onwards', 'onward', 'forward'])
  return { meaning: startOf(tokens, at, found), next }
}

/** "from March until June" ends before June, "from March to June" with it. */
function startOf(tokens: readonly Token[], at: number, { meaning: moment, next }: Found<Moment>): Meaning {
  const saysUntil = tokens.slice(at, next).some((token) => token.word === 'until')
  const short = saysUntil && moment.through !== undefined && isNextPeriod(moment.through)
  return { kind: 'start', moment, ...(short ? { short } : {}) }
}

function afterStart(tokens: readonly Token[], at: number): number | null {
  const begin = skipWords(tokens, at, ['and', 'but'])
  const word = wordAt(tokens, begin)
  if (word === 'as' && wordAt(tokens, begin + 1) === 'of') return skipPrepositions(tokens, begin + 2)
  if (/^(starting|beginning|commencing|start|starts|begin|begins|from|since|effective|after)$/.test(word)) {
    return skipPrepositions(tokens, begin + 1)
  }
  return null
}

function skipPrepositions(tokens: readonly Token[], at: number): number {
  return skipWords(tokens, at, ['with', 'from', 'on', 'in', 'at', 'of'])
}

/** "from 1 March to 30 June", "between Christmas and New Year" */
export function readStretch(tokens: readonly Token[], at: number, setting: Setting): Found<Meaning> | null {
  if (!/^(from|between)$/.test(wordAt(tokens, at))) return null
  const found = readMoment(tokens, at, setting)
  if (found?.meaning.day !== undefined && found.meaning.through?.day !== undefined) {
    return { meaning: startOf(tokens, at, found), next: found.next }
  }
  const first = readBoundary(tokens, skipWords(tokens, at + 1, ['the']), setting)
  if (first?.meaning.day === undefined || first.meaning.through !== undefined) return null
  if (!/^(and|to|until|through|-)$/.test(tokens[first.next]?.word ?? '')) return null
  const last = readBoundary(tokens, skipWords(tokens, first.next + 1, ['the']), setting)
  if (last?.meaning.day === undefined) return null
  const moment = { ...first.meaning, through: last.meaning }
  return { meaning: startOf(tokens, at, { meaning: moment, next: last.next }), next: last.next }
}

/** "until Friday", "through March", "ending on 5 January", "up to the 15th". */
export function readUntil(tokens: readonly Token[], at: number, setting: Setting): Found<Meaning> | null {
  const begin = skipWords(tokens, at, ['and', 'but'])
  const word = wordAt(tokens, begin)
  const isUntil = /^(until|through|ending|ends|end|till|up|stopping|stop)$/.test(word)
  const isTo = word === 'to' || word === 'before'
  if (!isUntil && !isTo) return null
  const after = skipWords(tokens, begin + 1, [
    'to',
    'until',
    'and',
    'including',
    'on',
    'in',
    'at',
    'by',
    'after',
  ])
  const found = readBoundary(tokens, after, setting)
  if (found === null || !saysDay(found.meaning)) return null
  const inclusive = word !== 'before' && word !== 'to' && !isNextPeriod(found.meaning)
  return {
    meaning: { kind: 'until', moment: found.meaning, inclusive: inclusive || word === 'through' },
    next: found.next,
  }
}

/** A month or a holiday alone is weak anywhere else; here a boundary is expected. */
function readBoundary(tokens: readonly Token[], at: number, setting: Setting): Found<Moment> | null {
  const found = readMoment(tokens, at, setting)
  if (found !== null) return found
  const date = readYearlyDate(tokens, at)
  if (date !== null)
    return { meaning: { day: { kind: 'date', ...date.meaning }, once: false }, next: date.next }
  const month = monthNumbers.get(wordAt(tokens, at))
  return month === undefined
    ? null
    : { meaning: { day: { kind: 'start', of: { kind: 'month', month } }, once: false }, next: at + 1 }
}

/** Until a month, week or year that is not there yet means until it begins. */
function isNextPeriod(moment: Moment): boolean {
  return moment.day?.kind === 'start'
}

function saysDay(moment: Moment): boolean {
  return moment.day !== undefined || moment.shift !== undefined
}

/** "for two weeks", "for the next 3 years", "over the next month" */
export function readFor(tokens: readonly Token[], at: number): Found<Meaning> | null {
  if (!/^(for|over|during|within)$/.test(wordAt(tokens, at))) return null
  const begin = skipWords(tokens, at + 1, ['the', 'next', 'following', 'coming', 'another', 'up', 'to'])
  const isPlain = begin > at + 1
  const found = isPlain ? readDuration(tokens, begin) : readCountedDuration(tokens, begin)
  return found === null ? null : { meaning: { kind: 'for', duration: found.meaning }, next: found.next }
}
