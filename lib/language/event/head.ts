import { openers } from '../phrase/book.ts'
import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'

/** How an event is introduced. "if" may also ask, so it is weaker than "whenever". */
export type HeadKind = 'whenever' | 'if'

export interface Head {
  kind: HeadKind
  /** The first token of the clause proper. */
  next: number
}

const whenever = phrase(
  '(at|in)? (the moment|the instant) (that|when)?',
  'when|whenever|wenever|whenver|upon|everytime',
  '(any|every|each) time (that|when)?',
  'as soon as',
  'on (every|each|any)',
  'after (a|an|any|each|every)',
  'for (each|every) new',
)
const once = phrase('once')
const conditional = phrase('if', 'in case', 'should', 'on condition that')

const mayBegin = openers(whenever, once, conditional)

export function readHead(sentence: Sentence, at: number): Head | null {
  const { tokens } = sentence
  if (!mayBegin(tokens[at])) return null
  const word = tokens[at]?.word
  const onlyOnce = once(tokens, at)
  if (onlyOnce !== null) return startsOnce(sentence, onlyOnce) ? { kind: 'whenever', next: onlyOnce } : null
  const general = whenever(tokens, at)
  if (general !== null) {
    const keepsArticle = word === 'on' || word === 'after' || word === 'for'
    return { kind: 'whenever', next: keepsArticle ? at + 1 : general }
  }
  const condition = conditional(tokens, at)
  return condition === null ? null : { kind: 'if', next: condition }
}

/** "once a lead is created" begins an event, "once a day" does not: what follows must be longer. */
function startsOnce({ clauseEnds }: Sentence, at: number): boolean {
  return (clauseEnds[at] ?? at) - at >= 4
}
