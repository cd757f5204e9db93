import { readHalfOfDay } from '../moment/clock-time.ts'
import { signAt, wordAt } from '../moment/token-at.ts'
import type { Found, Token } from '../token.ts'
import { units } from '../vocabulary.ts'
import { readMarkList } from './marks.ts'
import type { Clause, Meaning, Stretch } from './types.ts'
import { readList, skipWords } from './word-list.ts'

type Marks = Extract<Meaning, { kind: 'marks' }>

/** Right after a rhythm of hours or minutes: "every hour at 5 and 35 minutes past", "hourly at 20 past", "every hour at 15". */
export function readMarksAfter(
  tokens: readonly Token[],
  at: number,
  after: Clause | undefined,
): Found<Marks> | null {
  if (after?.kind !== 'rhythm' || (after.unit !== 'hour' && after.unit !== 'minute')) return null
  const unit = after.unit === 'minute' && after.every === 1 ? 'second' : 'minute'
  const begin = skipWords(tokens, at, ['at', 'on', 'the', 'only'])
  const list = readList(tokens, begin, {
    item: (all, place) => readNamedMark(all, place, unit),
    between: ['at', 'and', 'the'],
  })
  if (list === null) return null
  const named = list.meaning.some(({ isNamed }) => isNamed)
  if (!named && !(begin > at && after.every === 1 && isBare(tokens, begin, list.next))) return null
  return { meaning: { kind: 'marks', unit, marks: list.meaning.map(({ mark }) => mark) }, next: list.next }
}

interface NamedMark {
  mark: Stretch
  isNamed: boolean
}

/** "20", "20 past", "minute 20", "20 minutes", "20 minutes past", "10 to" is none. */
function readNamedMark(
  tokens: readonly Token[],
  at: number,
  unit: 'minute' | 'second',
): Found<NamedMark> | null {
  const leads = units.get(wordAt(tokens, at)) === unit
  const mark = readMarkList(tokens, leads ? at + 1 : at, 1)
  const first = mark?.meaning[0]
  if (mark === null || first === undefined) return null
  const counted = !leads && units.get(wordAt(tokens, mark.next)) === unit ? mark.next + 1 : mark.next
  const isPast = /^(past|after)$/.test(wordAt(tokens, counted)) && !beginsTime(tokens, counted + 1)
  const next = isPast ? counted + 1 : counted
  return { meaning: { mark: first, isNamed: leads || next > mark.next }, next }
}

/** "5 past 9", "10 past noon" */
function beginsTime(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' || /^(noon|midnight|midday)$/.test(wordAt(tokens, at))
}

/** Digits that are no time of day and begin none: "at 15", not "at 9 am" or "at 9:30". */
function isBare(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at]?.kind !== 'number' || tokens[next - 1]?.kind !== 'number') return false
  const sign = signAt(tokens, next)
  const isTime = readHalfOfDay(tokens, next) !== null || (sign !== '' && ':-%'.includes(sign))
  return !isTime && !/^(to|until|through|in|oclock|hours?|o)$/.test(wordAt(tokens, next))
}
