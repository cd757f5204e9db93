import { readHalfOfDay } from '../moment/clock-time.ts'
import { signAt, wordAt } from '../moment/token-at.ts'
import type { Found, Token } from '../token.ts'
import { monthNumbers, units } from '../vocabulary.ts'
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
  const part = unit === 'minute' && begin > at ? readPartPast(tokens, begin) : null
  if (part !== null) return part
  const list = readList(tokens, begin, {
    item: (all, place) => readNamedMark(all, place, unit),
    between: ['at', 'and', 'the'],
  })
  if (list === null) return null
  const named = list.meaning.some(({ isNamed }) => isNamed)
  if (!named && !(begin > at && after.every === 1 && isBare(tokens, begin, list.next))) return null
  return { meaning: { kind: 'marks', unit, marks: list.meaning.map(({ mark }) => mark) }, next: list.next }
}

const partMarks: ReadonlyMap<string, number> = new Map([
  ['quarter past', 15],
  ['quarter after', 15],
  ['half past', 30],
  ['half hour', 30],
  ['quarter to', 45],
  ['quarter before', 45],
])

/** "a quarter past", "half past", "the half hour" */
function readPartPast(tokens: readonly Token[], at: number): Found<Marks> | null {
  const begin = wordAt(tokens, at) === 'a' ? at + 1 : at
  const minute = partMarks.get(`${wordAt(tokens, begin)} ${wordAt(tokens, begin + 1)}`)
  if (minute === undefined || beginsTime(tokens, begin + 2)) return null
  return {
    meaning: { kind: 'marks', unit: 'minute', marks: [{ from: minute, to: minute }] },
    next: begin + 2,
  }
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
  // "every hour at twenty to"
  const isBefore = /^(to|before)$/.test(wordAt(tokens, counted)) && endsMark(tokens, counted + 1)
  if (isBefore && unit === 'minute' && first.from === first.to && first.from > 0) {
    const from = 60 - first.from
    return { meaning: { mark: { from, to: from }, isNamed: true }, next: counted + 1 }
  }
  const isPast = /^(past|after)$/.test(wordAt(tokens, counted)) && !beginsTime(tokens, counted + 1)
  const next = isPast ? counted + 1 : counted
  return { meaning: { mark: first, isNamed: leads || next > mark.next }, next }
}

const endsMark = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined ||
  tokens[at].kind === 'sign' ||
  /^(on|in|and|from|during|every)$/.test(tokens[at].word)

/** "5 past 9", "10 past noon" */
function beginsTime(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' || /^(noon|midnight|midday)$/.test(wordAt(tokens, at))
}

/** Digits that are no time of day and begin none: "at 15", not "at 9 am" or "at 9:30". */
function isBare(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at]?.kind !== 'number' || tokens[next - 1]?.kind !== 'number') return false
  const sign = signAt(tokens, next)
  if (monthNumbers.has(wordAt(tokens, next))) return false
  const isTime = readHalfOfDay(tokens, next) !== null || (sign !== '' && ':-%'.includes(sign))
  return !isTime && !/^(to|until|through|in|oclock|hours?|o|st|nd|rd|th)$/.test(wordAt(tokens, next))
}
