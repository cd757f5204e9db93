import { digitsAt, isGlued, signAt, wordAt } from '../moment/token-at.ts'
import { readNumber, readOrdinal } from '../numbers.ts'
import type { Found, Rule, Token } from '../token.ts'
import type { Meaning, Stretch } from './types.ts'
import { afterThrough, readList, skipWords } from './word-list.ts'

type Marks = Extract<Meaning, { kind: 'marks' }>

/** "at minute 50", "on minute 10 and 30", "25 minutes past the hour", "on the hour", "at :15", "seconds 5 through 10". */
export const readMarks: Rule<Marks> = (tokens, at) => {
  const begin = skipWords(tokens, at, ['at', 'on', 'the', 'from', 'starting', 'in', 'during'])
  const led = begin > at || /^(top|bottom)$/.test(wordAt(tokens, at))
  return (
    readNamedMarks(tokens, begin) ??
    readPast(tokens, begin) ??
    (led ? (readOnTheHour(tokens, begin) ?? readColonMark(tokens, begin)) : null)
  )
}

/** "minute 50", "minutes 10 and 30", "second 10" */
function readNamedMarks(tokens: readonly Token[], at: number): Found<Marks> | null {
  const ordinal = readOrdinalMark(tokens, at)
  if (ordinal !== null) return ordinal
  const unit = /^(minute|second)s?$/.exec(wordAt(tokens, at))?.[1]
  if (unit !== 'minute' && unit !== 'second') return null
  const list = readMarkList(tokens, at + 1)
  if (list === null) return null
  return { meaning: marks(unit, list.meaning), next: afterHour(tokens, list.next) ?? list.next }
}

/** "the 30th second", "15th minute of every hour" */
function readOrdinalMark(tokens: readonly Token[], at: number): Found<Marks> | null {
  const place = tokens[at]?.kind === 'number' ? readOrdinal(tokens, at) : null
  const unit = place === null ? '' : wordAt(tokens, place.next)
  if (place === null || (unit !== 'minute' && unit !== 'second') || !isMark(place.meaning)) return null
  const isLed = wordAt(tokens, at - 1) === 'the' && /^(on|at)$/.test(wordAt(tokens, at - 2))
  const of = wordAt(tokens, place.next + 1) === 'of'
  const isOfEach = of && /^(every|each)$/.test(wordAt(tokens, place.next + 2))
  const next = isOfEach ? place.next + 2 : place.next + 1
  return isLed && of === isOfEach ? { meaning: marks(unit, [single(place.meaning)]), next } : null
}

/** "25 minutes past the hour", "10 seconds past the minute", "5, 10 and 15 minutes past every hour", "quarter past every hour" */
export function readPast(tokens: readonly Token[], at: number): Found<Marks> | null {
  const part = readPartOfHour(tokens, at)
  if (part !== null) return part
  const list = readMarkList(tokens, at)
  if (list === null) return null
  const named = /^(minutes?|mins?|seconds?|secs?)$/.exec(wordAt(tokens, list.next))?.[1]
  const unit = named?.startsWith('s') ? 'second' : 'minute'
  const next = named === undefined ? list.next : list.next + 1
  const end = afterHour(tokens, next)
  if (end !== null) return { meaning: marks(unit, list.meaning), next: end }
  const before = afterHour(tokens, next, ['before', 'to'])
  if (before === null) return null
  const turned = list.meaning.map(({ from, to }) => ({ from: (60 - to) % 60, to: (60 - from) % 60 }))
  return { meaning: marks(unit, turned), next: before }
}

function readPartOfHour(tokens: readonly Token[], at: number): Found<Marks> | null {
  const begin = skipWords(tokens, at, ['a'])
  const word = wordAt(tokens, begin)
  if (word !== 'quarter' && word !== 'half') return null
  const past = afterHour(tokens, begin + 1)
  if (past !== null) return { meaning: marks('minute', [single(word === 'half' ? 30 : 15)]), next: past }
  const before = word === 'quarter' ? afterHour(tokens, begin + 1, ['to', 'before']) : null
  return before === null ? null : { meaning: marks('minute', [single(45)]), next: before }
}

/** After "past the hour"; "every hour" is left to the rhythm. */
function afterHour(
  tokens: readonly Token[],
  at: number,
  past: readonly string[] = ['past', 'after'],
): number | null {
  if (!past.includes(wordAt(tokens, at))) return null
  const article = wordAt(tokens, at + 1)
  const unit = wordAt(tokens, at + 2)
  if (unit !== 'hour' && unit !== 'minute') return null
  if (article === 'the') return at + 3
  return article === 'every' || article === 'each' ? at + 1 : null
}

/** "the hour", "the half hour", "the top of every hour" */
function readOnTheHour(tokens: readonly Token[], at: number): Found<Marks> | null {
  const word = wordAt(tokens, at)
  if (wordAt(tokens, at - 1) !== 'the' && word !== 'top' && word !== 'bottom') return null
  const isEdge = /^(top|bottom|start|beginning)$/.test(word) && wordAt(tokens, at + 1) === 'of'
  if (isEdge) {
    const article = wordAt(tokens, at + 2)
    if (wordAt(tokens, at + 3) !== 'hour' && wordAt(tokens, at + 2) !== 'hour') return null
    const next = article === 'every' || article === 'each' ? at + 2 : article === 'the' ? at + 4 : at + 3
    return { meaning: marks('minute', [single(word === 'bottom' ? 30 : 0)]), next }
  }
  if (word === 'half' && wordAt(tokens, at + 1) === 'hour')
    return { meaning: marks('minute', [single(30)]), next: at + 2 }
  if (word === 'quarter' && wordAt(tokens, at + 1) === 'hour')
    return { meaning: marks('minute', [single(15)]), next: at + 2 }
  return word === 'hour' && wordAt(tokens, at - 2) !== 'in'
    ? { meaning: marks('minute', [single(0)]), next: at + 1 }
    : null
}

/** ":15", "xx:15", ":05 and :35" */
function readColonMark(tokens: readonly Token[], at: number): Found<Marks> | null {
  const list = readList(tokens, at, { item: readOneColonMark, between: ['at'] })
  return list === null ? null : { meaning: marks('minute', list.meaning), next: list.next }
}

function readOneColonMark(tokens: readonly Token[], at: number): Found<Stretch> | null {
  const begin = /^x+$/.test(wordAt(tokens, at)) ? at + 1 : at
  const digits = digitsAt(tokens, begin + 1)
  if (
    signAt(tokens, begin) !== ':' ||
    digits?.length !== 2 ||
    digits.value > 59 ||
    !isGlued(tokens, begin + 1)
  )
    return null
  return { meaning: single(digits.value), next: begin + 2 }
}

export function readMarkList(tokens: readonly Token[], at: number, most?: number): Found<Stretch[]> | null {
  const list = readList(tokens, at, {
    item: readMark,
    ...(most === undefined ? {} : { most }),
    between: ['minute', 'minutes', 'second', 'seconds', 'at'],
  })
  if (list === null) return null
  return list.meaning.every(({ from, to }) => isMark(from) && isMark(to) && from <= to) ? list : null
}

const readMark: Rule<Stretch> = (tokens, at) => {
  const first = readNumber(tokens, at)
  if (first === null) return null
  const through = afterThrough(tokens, first.next)
  const last = through > first.next ? readNumber(tokens, through) : null
  if (last === null) return { meaning: single(first.meaning), next: first.next }
  return { meaning: { from: first.meaning, to: last.meaning }, next: last.next }
}

function isMark(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 59
}

function single(value: number): Stretch {
  return { from: value, to: value }
}

function marks(unit: 'minute' | 'second', list: Stretch[]): Marks {
  return { kind: 'marks', unit, marks: list }
}
