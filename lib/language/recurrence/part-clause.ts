import { signAt, wordAt } from '../moment/token-at.ts'
import { readEvidentZone, readZone } from '../moment/zone-name.ts'
import type { Found, Token } from '../token.ts'
import { dayParts } from '../vocabulary.ts'
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
  const joined = /^(and|or)$/.test(wordAt(tokens, begin - 1)) && dayParts.has(wordAt(tokens, begin - 2))
  const every = /s$/.test(word) || joined
  const inOneDay = /^(this|that|yesterday|tomorrow|last|next|today|a|one)$/.test(wordAt(tokens, begin - 1))
  if (inOneDay) return null
  if (part === 'noon' || part === 'midnight') return null
  return every || begin > at || weekdayBefore(tokens, begin)
    ? { meaning: { kind: 'part', part, every }, next: begin + 1 }
    : null
}

function weekdayBefore(tokens: readonly Token[], at: number): boolean {
  return at > 0 && readWeekdaySet(tokens, at - 1) !== null
}

export function readZoneClause(
  tokens: readonly Token[],
  at: number,
  follows: boolean,
): Found<Meaning> | null {
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
  if (word === 'around' && wordAt(tokens, at + 1) === 'the' && wordAt(tokens, at + 2) === 'clock')
    return filler(at + 3)
  if (tokens[at]?.value === 24 && signAt(tokens, at + 1) === '/' && tokens[at + 2]?.value === 7)
    return filler(at + 3)
  if (word === 'all' && /^(day|night|week|year)$/.test(wordAt(tokens, at + 1))) return filler(at + 2)
  if (word === 'throughout' && wordAt(tokens, at + 1) === 'the' && wordAt(tokens, at + 2) === 'day')
    return filler(at + 3)
  return null
}

function filler(next: number): Found<Meaning> {
  return { meaning: { kind: 'filler' }, next }
}
