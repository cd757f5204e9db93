import { signAt, wordAt } from '../moment/token-at.ts'
import { mayBeginZone, readEvidentZone, readZone } from '../moment/zone-name.ts'
import { readOrdinal } from '../numbers.ts'
import type { Found, Token } from '../token.ts'
import { dayParts } from '../vocabulary.ts'
import { endsPhrase } from './phrase-end.ts'
import type { Meaning } from './types.ts'
import { readWeekdaySet } from './weekday-set.ts'
import { skipWords } from './word-list.ts'

/** "mornings", "in the evenings": the plural repeats. */
export function readParts(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const begin = skipWords(tokens, at, ['in', 'on', 'at', 'the', 'during'])
  const word = wordAt(tokens, begin)
  if (word === 'nightly') return { meaning: { kind: 'part', part: 'night', every: true }, next: begin + 1 }
  const part = dayParts.get(word)
  if (part === undefined) return null
  const joined = isInRow(tokens, begin)
  const every = /s$/.test(word) || joined
  const inOneDay = /^(this|that|yesterday|tomorrow|last|next|today|a|one)$/.test(wordAt(tokens, begin - 1))
  if (inOneDay) return null
  if ((part === 'noon' || part === 'midnight') && !joined) return null
  return every || begin > at || weekdayBefore(tokens, begin) || isCounted(tokens, begin)
    ? { meaning: { kind: 'part', part, every }, next: begin + 1 }
    : null
}

/** "morning and evening", "morning, noon and night" come each day; "the morning and evening news" does not. */
function isInRow(tokens: readonly Token[], at: number): boolean {
  let [first, last] = [at, at]
  while (isJoint(tokens, first - 1) && dayParts.has(wordAt(tokens, first - 2)) && first > at - 8) first -= 2
  while (isJoint(tokens, last + 1) && dayParts.has(wordAt(tokens, last + 2)) && last < at + 8) last += 2
  const isNamed = /^(the|a|my|our|your|this|that)$/.test(wordAt(tokens, first - 1))
  return last > first && !isNamed && endsPhrase(tokens, last + 1)
}

function isJoint(tokens: readonly Token[], at: number): boolean {
  return /^(and|or|,)$/.test(tokens[at]?.text ?? '')
}

/** "every other evening", "daily morning" */
function isCounted(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1)
  const isOther = /^(other|alternate|alternating)$/.test(before) || readOrdinal(tokens, at - 1)?.next === at
  const isDigits = /^(st|nd|rd|th)$/.test(before)
  const every = isDigits ? at - 3 : at - 2
  return before === 'daily' || ((isOther || isDigits) && /^(every|each)$/.test(wordAt(tokens, every)))
}

function weekdayBefore(tokens: readonly Token[], at: number): boolean {
  return at > 0 && readWeekdaySet(tokens, at - 1) !== null
}

export function readZoneClause(
  tokens: readonly Token[],
  at: number,
  follows: boolean,
): Found<Meaning> | null {
  if (!follows && !mayBeginZone(wordAt(tokens, at))) return null
  const zone =
    follows || leads(tokens, at)
      ? readZone(tokens, at)
      : namesZone(tokens, at)
        ? readEvidentZone(tokens, at)
        : null
  return zone === null ? null : { meaning: { kind: 'zone', zone: zone.meaning }, next: zone.next }
}

/** "Vienna time", "Europe/Vienna", "UTC": a look ahead that costs little. */
function namesZone(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at)
  if (word === 'utc' || word === 'gmt' || word === 'in' || word === 'at') return true
  for (let ahead = 1; ahead <= 4; ahead += 1) if (wordAt(tokens, at + ahead) === 'time') return true
  return signAt(tokens, at + 1) === '/'
}

/** "In Tokyo, every day": a place before the clauses. */
function leads(tokens: readonly Token[], at: number): boolean {
  return (
    at === 0 &&
    wordAt(tokens, 0) === 'in' &&
    tokens.slice(2, 6).some((token) => /^(every|each|at|daily|on)$/.test(token.word))
  )
}

/** "24/7": about time, and nothing changes. */
export function readFiller(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const word = wordAt(tokens, at)
  if (/^a?round$/.test(word) && wordAt(tokens, at + 1) === 'the' && wordAt(tokens, at + 2) === 'clock')
    return filler(at + 3)
  if (tokens[at]?.value === 24 && signAt(tokens, at + 1) === '/' && tokens[at + 2]?.value === 7)
    return filler(at + 3)
  if (word === 'all' && /^(day|night|week|year)$/.test(wordAt(tokens, at + 1))) return filler(at + 2)
  const both = `${word} ${wordAt(tokens, at + 1)} ${wordAt(tokens, at + 2)}`
  if (both === 'day and night' || both === 'night and day') return filler(at + 3)
  const edge = /^at the (start|beginning) of (every|each) day$/
  const six = tokens.slice(at, at + 6).map((token) => token.word)
  if (word === 'at' && edge.test(six.join(' '))) return filler(at + 4)
  if (word === 'throughout' && wordAt(tokens, at + 1) === 'the' && wordAt(tokens, at + 2) === 'day')
    return filler(at + 3)
  return null
}

function filler(next: number): Found<Meaning> {
  return { meaning: { kind: 'filler' }, next }
}
