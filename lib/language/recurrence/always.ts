import { readTimeOfDay } from '../moment/read-time-of-day.ts'
import { wordAt } from '../moment/token-at.ts'
import type { Found, Rule, Token } from '../token.ts'
import { dayParts } from '../vocabulary.ts'
import { readOrdinalDays } from './month-days.ts'
import { readNth } from './nth.ts'
import { endsPhrase } from './phrase-end.ts'
import type { Meaning } from './types.ts'
import { readWeekdaySet } from './weekday-set.ts'
import { skipWords } from './word-list.ts'

/** "always on Friday", "any Monday", "of a Sunday", "always at 7": other words for "every". */
export const readAlways: Rule<Meaning> = (tokens, at) => {
  const word = wordAt(tokens, at)
  if (word === 'any') return readDays(tokens, skipWords(tokens, at + 1, ['given']))
  if (word === 'of') return readHabit(tokens, at)
  if (word !== 'always') return null
  const begin = skipWords(tokens, at + 1, ['on', 'the', 'a'])
  const nth = readNth(tokens, begin)
  if (nth !== null) return { ...nth, meaning: { ...nth.meaning, every: true } }
  return readDays(tokens, begin) ?? readNumbered(tokens, begin) ?? readTime(tokens, at + 1)
}

/** "of an evening", "of a Sunday"; "the morning of a Friday" is one. */
function readHabit(tokens: readonly Token[], at: number): Found<Meaning> | null {
  if (!/^an?$/.test(wordAt(tokens, at + 1)) || dayParts.has(wordAt(tokens, at - 1))) return null
  const part = dayParts.get(wordAt(tokens, at + 2))
  if (part !== undefined) return { meaning: { kind: 'part', part, every: true }, next: at + 3 }
  return readDays(tokens, at + 2)
}

function readDays(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const set = readWeekdaySet(tokens, at)
  const ends = set !== null && endsPhrase(tokens, set.next)
  const isPart = set !== null && dayParts.has(wordAt(tokens, set.next))
  return set !== null && (ends || isPart)
    ? { meaning: { kind: 'weekdays', days: set.meaning.days, every: true }, next: set.next }
    : null
}

function readNumbered(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const days = readOrdinalDays(tokens, at)
  return days !== null && endsPhrase(tokens, days.next)
    ? { meaning: { kind: 'month-days', days: days.meaning, every: true, sure: true }, next: days.next }
    : null
}

/** The time is read on its own. */
function readTime(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const isTime = wordAt(tokens, at) === 'at' && readTimeOfDay(tokens, at + 1) !== null
  return isTime ? { meaning: { kind: 'rhythm', every: 1, unit: 'day' }, next: at } : null
}
