import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import { readHead } from './head.ts'
import { changeWords } from './vocabulary.ts'

export interface Watch {
  /** The tokens of what is looked for: "when example.com goes down". */
  from: number
  to: number
}

const watching = phrase(
  'watch|monitor|track|observe|watching|monitoring|tracking',
  'keep (an|a)? (eye|watch|tabs|lookout) on|for|over?',
  'keep (checking|watching|track of)',
  'look|watch out for',
  'wait for|until',
)

/** Something to look for again and again, without a time: "tell me when example.com goes down", "watch the price of oil". */
export function readWatch(sentence: Sentence): Watch | null {
  const { tokens, clauseEnds } = sentence
  for (let at = 0; at < tokens.length; at += 1) {
    const end = clauseEnds[at] ?? at
    const head = readHead(sentence, at)
    const isOwnWork = head !== null && /^(you|done|i|we)$/.test(tokens[head.next]?.word ?? '')
    if (head !== null && !isOwnWork && head.next < end && hasChange(sentence, head.next, end))
      return { from: at, to: end }
    const isVerb = watching(tokens, at) !== null && startsCommand(sentence, at)
    if (isVerb) return { from: at, to: end }
  }
  return null
}

function hasChange({ tokens }: Sentence, from: number, to: number): boolean {
  const last = Math.min(to, from + 12)
  for (let at = from + 1; at < last; at += 1) {
    if (changeWords.has(tokens[at]?.word ?? '')) return true
  }
  return false
}

/** A verb stands first in its clause, or after "to", "please" or "you". */
function startsCommand({ tokens, clauseStarts }: Sentence, at: number): boolean {
  return (
    clauseStarts[at] === at ||
    /^(to|please|you|just|and|also|constantly|continuously|always|regularly|closely)$/.test(
      tokens[at - 1]?.word ?? '',
    )
  )
}
