import { type Amount, readAmount, readLength } from '../phrase/amount.ts'
import { book } from '../phrase/book.ts'
import { phrase } from '../phrase/phrase.ts'
import { type Sentence, textOf } from '../phrase/sentence.ts'
import type { Threshold } from '../schema.ts'
import type { Found, Token } from '../token.ts'
import { comparisonSigns, comparisons, determiners } from './vocabulary.ts'

type Comparison = Threshold['comparison']

const said = book(comparisons)
/** "80k this month", "50 an hour": over which time it is counted. */
const each = phrase(
  '(this|per|each|every|a|an|in a|in an|within a|within an|in one) (second|minute|hour|day|week|month|quarter|year)',
)
const longestMeasure = 9
const notMeasured: ReadonlySet<string> = new Set([
  'it',
  'there',
  'i',
  'we',
  'you',
  'they',
  'he',
  'she',
  'this',
  'that',
  'time',
  'what',
])

/** "disk is over 80 %", "the error rate stays above 5 % for 10 minutes", "there are more than 10 open tickets". */
export function readThreshold(sentence: Sentence, from: number, end: number): Found<Threshold> | null {
  return readCount(sentence, from, end) ?? readMeasured(sentence, from, end)
}

function readMeasured(sentence: Sentence, from: number, end: number): Found<Threshold> | null {
  const { tokens } = sentence
  const last = Math.min(end, from + longestMeasure)
  for (let at = from + 1; at < last; at += 1) {
    const comparison = readComparison(tokens, at)
    const amount = comparison === null ? null : readAmount(tokens, afterAbout(tokens, comparison.next))
    if (comparison === null || amount === null || amount.next > end) continue
    const measure = measureOf(sentence, from, at)
    if (measure === null || isClock(tokens, amount)) return null
    return finished(sentence, { measure, comparison: comparison.meaning, amount, end })
  }
  return null
}

/** The number stands before what is counted: "we have fewer than 5 items in stock". */
function readCount(sentence: Sentence, from: number, end: number): Found<Threshold> | null {
  const { tokens } = sentence
  const last = Math.min(end, from + 3)
  for (let at = from; at < last; at += 1) {
    const comparison = readComparison(tokens, at)
    if (comparison === null || comparison.meaning === 'equals') continue
    const amount = readAmount(tokens, comparison.next)
    const startsSo = at === from || ['there', 'we', 'i', 'you'].includes(tokens[from]?.word ?? '')
    if (amount === null || !startsSo || amount.next >= end) return null
    const counted = amount.meaning.unit === undefined ? amount.next : amount.next - 1
    const to = end - counted <= 7 ? end : counted + 4
    const measure = textOf(sentence, counted, to).toLowerCase()
    return {
      meaning: { kind: 'threshold', measure, comparison: comparison.meaning, value: amount.meaning.value },
      next: to,
    }
  }
  return null
}

function readComparison(tokens: readonly Token[], at: number): Found<Comparison> | null {
  const sign = comparisonSigns.get(tokens[at]?.text ?? '')
  if (sign === undefined) return said(tokens, at)
  const second = tokens[at + 1]?.text
  if (second !== '=') return { meaning: sign, next: at + 1 }
  if (sign === 'above') return { meaning: 'at-least', next: at + 2 }
  return { meaning: sign === 'below' ? 'at-most' : sign, next: at + 2 }
}

interface Parts {
  measure: string
  comparison: Comparison
  amount: Found<Amount>
  end: number
}

function finished(sentence: Sentence, { measure, comparison, amount, end }: Parts): Found<Threshold> {
  const { tokens } = sentence
  const orMore = tokens[amount.next]?.word === 'or' ? tokens[amount.next + 1]?.word : undefined
  const widened = orMore === 'more' || orMore === 'above' || orMore === 'higher'
  const narrowed = orMore === 'less' || orMore === 'below' || orMore === 'lower' || orMore === 'fewer'
  const counted = widened || narrowed ? amount.next + 2 : afterNoun(tokens, amount, end)
  const next = each(tokens, counted) ?? counted
  const length = readFor(tokens, next)
  const isLength = length !== null && length.next <= end
  return {
    meaning: {
      kind: 'threshold',
      measure,
      comparison: widened ? 'at-least' : narrowed ? 'at-most' : comparison,
      value: amount.meaning.value,
      ...(amount.meaning.unit === undefined ? {} : { unit: amount.meaning.unit }),
      ...(isLength ? { forMs: length.meaning } : {}),
    },
    next: isLength ? length.next : next,
  }
}

/** "500 jobs": what is counted, where the clause ends with it. */
function afterNoun(tokens: readonly Token[], { meaning, next }: Found<Amount>, end: number): number {
  const noun = tokens[next]
  const isNoun = meaning.unit === undefined && noun?.kind === 'word' && /[^su]s$/.test(noun.word)
  return isNoun && next + 1 === end ? end : next
}

/** "for 10 minutes", "for more than an hour" */
function readFor(tokens: readonly Token[], at: number): Found<number> | null {
  if (tokens[at]?.word !== 'for') return null
  const than = /^(more|longer)$/.test(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.word === 'than'
  const least = tokens[at + 1]?.word === 'at' && tokens[at + 2]?.word === 'least'
  return readLength(tokens, than || least ? at + 3 : tokens[at + 1]?.word === 'over' ? at + 2 : at + 1)
}

function measureOf(sentence: Sentence, from: number, to: number): string | null {
  const { tokens } = sentence
  let start = from
  while (start < to && determiners.has(tokens[start]?.word ?? '') && tokens[start]?.word !== 'no') start += 1
  if (start >= to || notMeasured.has(tokens[start]?.word ?? '')) return null
  const first = tokens[start]
  if (first === undefined || first.kind === 'number' || first.kind === 'sign') return null
  return textOf(sentence, start, to).toLowerCase()
}

const afterAbout = (tokens: readonly Token[], at: number): number =>
  /^(about|around|roughly|almost|nearly)$/.test(tokens[at]?.word ?? '') ? at + 1 : at

/** "the time is 5 pm" measures nothing. */
function isClock(tokens: readonly Token[], amount: Found<Amount>): boolean {
  const after = tokens[amount.next]
  return (
    /^(am|pm|oclock)$/.test(after?.word ?? '') ||
    (after?.text === ':' && tokens[amount.next + 1]?.kind === 'number')
  )
}
