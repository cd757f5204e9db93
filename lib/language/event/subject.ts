import { readAmount } from '../phrase/amount.ts'
import { type Sentence, textOf } from '../phrase/sentence.ts'
import type { RecordEvent } from '../schema.ts'
import { determiners, fieldWords } from './vocabulary.ts'

export interface Subject {
  /** In the singular, lower case; null for a bare field ("status"). */
  entity: string | null
  /** "status" of "an order's status", "the status of an order". */
  field: string | null
  /** Whether it is spoken of as one of many: "a lead", "new orders". */
  isOneOfMany: boolean
  where: { field: string; becomes: string }[]
}

const prepositions: ReadonlySet<string> = new Set([
  'from',
  'with',
  'in',
  'by',
  'for',
  'on',
  'at',
  'named',
  'called',
  'worth',
])
const clauseWords =
  /^(can|could|will|would|should|i|you|we|he|she|they|that|which|who|whose|is|are|do|does|what|how|where|please|then|me|us)$/
const comparers: ReadonlySet<string> = new Set(['above', 'over', 'below', 'under', 'than'])
const pronouns: ReadonlySet<string> = new Set([
  'it',
  'they',
  'he',
  'she',
  'this',
  'that',
  'i',
  'we',
  'you',
  'there',
  'something',
  'anything',
  'everything',
  'me',
  'him',
  'her',
  'them',
  'what',
  'who',
])

/** The words that say what an event happens to: "a new order above €1,000", "an order's status". */
export function readSubject(sentence: Sentence, from: number, to: number): Subject | null {
  const { tokens } = sentence
  let start = from
  let isOneOfMany = false
  while (start < to && determiners.has(tokens[start]?.word ?? '')) {
    isOneOfMany ||= !['the', 'my', 'our', 'this', 'that', 'its'].includes(tokens[start]?.word ?? '')
    start += 1
  }
  if (start >= to || to - start > 7) return null
  if (to - start === 1 && pronouns.has(tokens[start]?.word ?? '')) return null
  const nounEnd = endOfNoun(sentence, start, to)
  if (nounEnd === start) return null
  const { entity, field } = ownerAndField(sentence, start, nounEnd)
  const owned = field === null ? null : readOwner(sentence, nounEnd, to)
  if (owned !== null) return { entity: owned, field, isOneOfMany: true, where: [] }
  const plural = /[^su]s$/.test(tokens[nounEnd - 1]?.word ?? '')
  return { entity, field, isOneOfMany: isOneOfMany || plural, where: readDetails(sentence, nounEnd, to) }
}

function endOfNoun({ tokens }: Sentence, start: number, to: number): number {
  let end = start
  while (end < to) {
    const token = tokens[end]
    if (token === undefined || (token.kind === 'sign' && token.text !== '-')) break
    if (
      clauseWords.test(token.word) ||
      prepositions.has(token.word) ||
      comparers.has(token.word) ||
      token.word === 'of'
    )
      break
    if ((token.word === 'more' || token.word === 'less') && tokens[end + 1]?.word === 'than') break
    end += 1
  }
  return end
}

/** "an order's status": order and status. "status": a field of whatever it is. */
function ownerAndField(
  sentence: Sentence,
  start: number,
  end: number,
): { entity: string | null; field: string | null } {
  const { tokens } = sentence
  for (let at = start; at < end - 1; at += 1) {
    if (/['’]s?$/.test(tokens[at]?.text ?? '')) {
      return {
        entity: singular(textOf(sentence, start, at + 1)),
        field: textOf(sentence, at + 1, end).toLowerCase(),
      }
    }
  }
  if (!fieldWords.has(tokens[end - 1]?.word ?? ''))
    return { entity: singular(textOf(sentence, start, end)), field: null }
  const entity = end - start > 1 ? singular(textOf(sentence, start, end - 1)) : null
  return { entity, field: tokens[end - 1]?.text ?? null }
}

/** "... of an order" */
function readOwner(sentence: Sentence, at: number, to: number): string | null {
  const { tokens } = sentence
  if (tokens[at]?.word !== 'of') return null
  let start = at + 1
  while (start < to && determiners.has(tokens[start]?.word ?? '')) start += 1
  return start < to ? singular(textOf(sentence, start, to)) : null
}

/** "above €1,000" says something of the amount, "from Germany" of where it is from. */
function readDetails(sentence: Sentence, at: number, to: number): { field: string; becomes: string }[] {
  const { tokens } = sentence
  const token = tokens[at]
  if (at >= to || token === undefined) return []
  const isComparison = comparers.has(token.word) || token.word === 'worth' || tokens[at + 1]?.word === 'than'
  if (isComparison) {
    const number = tokens[at + 1]?.word === 'than' ? at + 2 : at + 1
    const says = token.word === 'worth' ? at + 1 : at
    return readAmount(tokens, number) === null && token.word !== 'worth'
      ? [{ field: token.word, becomes: textOf(sentence, at + 1, to) }]
      : [{ field: 'amount', becomes: textOf(sentence, says, to) }]
  }
  if (at + 1 >= to) return []
  const named = token.word === 'with' && fieldWords.has(tokens[at + 1]?.word ?? '') && at + 2 < to
  if (named) return [{ field: tokens[at + 1]?.word ?? '', becomes: textOf(sentence, at + 2, to) }]
  return [{ field: token.word, becomes: unquoted(textOf(sentence, at + 1, to)) }]
}

export function singular(words: string): string {
  const plain = words
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/^new /, '')
  if (/[^aeiou]ies$/.test(plain)) return plain.replace(/ies$/, 'y')
  if (/(ss|us|is|news|series|status)$/.test(plain)) return plain
  return plain.replace(/(x|ch|sh)es$/, '$1').replace(/s$/, '')
}

export const unquoted = (words: string): string => words.replace(/^["“'‘`«](.*)["”'’`»]$/s, '$1')

export const asEvent = (subject: Subject, change: RecordEvent['change']): RecordEvent => ({
  kind: 'record',
  entity: subject.entity,
  change,
  ...(subject.where.length > 0 ? { where: subject.where } : {}),
})
