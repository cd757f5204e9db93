import { readTimeOfDay } from '../moment/read-time-of-day.ts'
import { signAt, wordAt } from '../moment/token-at.ts'
import type { TimeOfDay } from '../moment/types.ts'
import type { Found, Rule, Token } from '../token.ts'
import { readHourPair } from './hour-pair.ts'
import type { Meaning } from './types.ts'
import { skipWords } from './word-list.ts'

type Hours = Extract<Meaning, { kind: 'hours' | 'business-hours' }>

/** "from 9 to 5", "between 8am and 6pm", "9am-5pm", "after 2 pm and before 7 pm", "during business hours", "not at night". */
export function readHours(tokens: readonly Token[], at: number, follows: boolean): Found<Hours> | null {
  const negation = afterNegation(tokens, at)
  const begin = skipWords(tokens, negation ?? at, ['only', 'run'])
  const found = readOpenHours(tokens, begin, { negated: negation !== null, follows })
  if (found === null) return null
  return negation === null ? found : { meaning: { ...found.meaning, negated: true }, next: found.next }
}

function readOpenHours(
  tokens: readonly Token[],
  at: number,
  { negated, follows }: { negated: boolean; follows: boolean },
): Found<Hours> | null {
  return (
    readBusinessHours(tokens, at) ??
    readHourPair(tokens, at, follows) ??
    readAfterBefore(tokens, at) ??
    readPartOfDay(tokens, at, negated)
  )
}

/** "not between", "never", "but not", "outside" */
function afterNegation(tokens: readonly Token[], at: number): number | null {
  const next = skipWords(tokens, at, ['but'])
  if (/^(not|never|outside|except)$/.test(wordAt(tokens, next)))
    return skipWords(tokens, next + 1, ['of', 'run'])
  return null
}

/** "business hours", "during office hours", "in working hours" */
const readBusinessHours: Rule<Hours> = (tokens, at) => {
  const begin = skipWords(tokens, at, [
    'during',
    'in',
    'within',
    'the',
    'my',
    'our',
    'normal',
    'regular',
    'only',
  ])
  if (!/^(business|office|working|work|opening|trading)$/.test(wordAt(tokens, begin))) return null
  const hours = signAt(tokens, begin + 1) === '-' ? begin + 2 : begin + 1
  const word = wordAt(tokens, hours)
  const isDay = word === 'day' && wordAt(tokens, at) === 'during'
  return word === 'hours' || isDay ? { meaning: { kind: 'business-hours' }, next: hours + 1 } : null
}

/** "after 2:00pm and before 7:00pm", "before 9", "after 17:00", "starting at 2pm" */
const readAfterBefore: Rule<Hours> = (tokens, at) => {
  const after = readAfter(tokens, at)
  const begin =
    after === null
      ? at
      : skipWords(tokens, signAt(tokens, after.next) === ',' ? after.next + 1 : after.next, ['and', 'but'])
  const before = readBefore(tokens, begin)
  if (after === null && before === null) return null
  return {
    meaning: {
      kind: 'hours',
      ...(after === null ? {} : { from: after.meaning.time }),
      ...(before === null ? {} : { to: before.meaning.time }),
      end: before?.meaning.without === true ? 'before' : 'with',
      ...(after?.meaning.opens === true && before === null ? { opens: true } : {}),
    },
    next: before?.next ?? after?.next ?? at,
  }
}

const readAfter: Rule<{ time: TimeOfDay; opens: boolean }> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const opens = /^(starting|beginning|start|from|begin|starts|begins)$/.test(word)
  if (!opens && word !== 'after' && word !== 'since') return null
  const begin = skipWords(tokens, at + 1, ['at', 'from', 'on'])
  const time = readTimeOfDay(tokens, begin)
  if (time === null || time.meaning.certainty === 'part') return null
  const next = skipWords(tokens, time.next, ['on', 'onwards', 'onward', 'every'].slice(0, opens ? 3 : 0))
  const dangling = wordAt(tokens, next - 1) === 'on' && !/^$|^(and|until|,)$/.test(wordAt(tokens, next))
  return { meaning: { time: time.meaning, opens }, next: dangling ? time.next : next }
}

const readBefore: Rule<{ time: TimeOfDay; without: boolean }> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const without = word === 'before'
  const isUntil =
    /^(until|ending|ends|through|to)$/.test(word) ||
    (word === 'up' && /^(to|until)$/.test(wordAt(tokens, at + 1)))
  if (!without && !isUntil) return null
  const begin = skipWords(tokens, at + 1, ['at', 'to', 'until', 'by', 'before'])
  const time = readTimeOfDay(tokens, begin)
  if (time === null || time.meaning.certainty === 'part') return null
  return { meaning: { time: time.meaning, without }, next: time.next }
}

const partHours: ReadonlyMap<string, [number, number]> = new Map([
  ['day', [8, 20]],
  ['daytime', [8, 20]],
  ['night', [22, 7]],
  ['nighttime', [22, 7]],
  ['nights', [22, 7]],
])

/** "during the day", "not at night", "overnight" */
function readPartOfDay(tokens: readonly Token[], at: number, negated: boolean): Found<Hours> | null {
  const lead = wordAt(tokens, at)
  if (lead === 'overnight') return partOfDay([22, 7], at + 1)
  const leads = negated ? /^(at|during|in|overnight)$/ : /^(during)$/
  if (!leads.test(lead)) return null
  const begin = skipWords(tokens, at + 1, ['the'])
  const hours = partHours.get(wordAt(tokens, begin))
  return hours === undefined ? null : partOfDay(hours, begin + 1)
}

function partOfDay([from, to]: [number, number], next: number): Found<Hours> {
  const time = (hour: number): TimeOfDay => ({ hour, minute: 0, second: 0, certainty: 'part' })
  return { meaning: { kind: 'hours', from: time(from), to: time(to), end: 'before' }, next }
}
