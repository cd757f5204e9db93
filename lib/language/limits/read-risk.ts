import { book } from '../phrase/book.ts'
import { isJoint, isStop, type Sentence } from '../phrase/sentence.ts'
import type { Risk } from '../schema.ts'
import { riskyVerbs } from './vocabulary.ts'

const verb = book(riskyVerbs)
const order: readonly Risk[] = ['reads', 'writes', 'external', 'irreversible']
const toMe: ReadonlySet<string> = new Set(['me', 'us', 'here'])
const askers: ReadonlySet<string> = new Set(['remind', 'reminder', 'alarm', 'wake', 'timer'])
const opens: ReadonlySet<string> = new Set([
  'to',
  'please',
  'automatically',
  'also',
  'immediately',
  'just',
  'or',
  'should',
  'must',
  'will',
])

export interface RiskFound {
  risk: Risk
  /** The verb that shows it. */
  word: string
}

/** The gravest verb that stands where a command stands. A reminder to pay pays nothing. */
export function readRisk(sentence: Sentence): RiskFound | null {
  const { tokens } = sentence
  if (tokens.slice(0, 8).some(({ word }) => askers.has(word))) return null
  let gravest: RiskFound | null = null
  for (let at = 0; at < tokens.length; at += 1) {
    const isCommand =
      at === 0 || isStop(tokens, at - 1) || isJoint(tokens, at - 1) || opens.has(tokens[at - 1]?.word ?? '')
    const found = isCommand ? verb(tokens, at) : null
    if (found === null || toMe.has(tokens[found.next]?.word ?? '')) continue
    if (gravest === null || order.indexOf(found.meaning) > order.indexOf(gravest.risk)) {
      gravest = { risk: found.meaning, word: tokens[at]?.text ?? '' }
    }
  }
  return gravest
}
