import { signAt, wordAt } from '../moment/token-at.ts'
import type { Found, Token } from '../token.ts'
import { dayParts, monthNumbers, pluralWeekdayNumbers, weekdayNumbers } from '../vocabulary.ts'
import { readAdverb, readRhythm } from './rhythm.ts'
import type { Meaning } from './types.ts'
import { skipWords } from './word-list.ts'

/** "daily"; before a noun it may be only an adjective: "the weekly report". */
export function readAdverbClause(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const half = readSemi(tokens, at)
  if (half !== null) return half
  const found = readAdverb(tokens, at)
  if (found === null) return null
  const follower = tokens[found.next]
  if (follower?.kind !== 'word' || notNouns.has(follower.word) || isTime(follower.word)) return found
  const before = wordAt(tokens, at - 1)
  if (definite.has(before)) return { ...found, meaning: { ...found.meaning, weak: 'definite' } }
  const isAdjective = indefinite.has(before) || !verbs.has(follower.word)
  return isAdjective ? { ...found, meaning: { ...found.meaning, weak: 'indefinite' } } : found
}

const notNouns = words(
  `at on in from between by and or until except for starting beginning with if when to only but during every each after
  before around without unless while through via then bar save apart aside besides minus excluding excepting not just
  twice once around early late`,
)
/** "biweekly Mondays" */
function isTime(word: string): boolean {
  return (
    weekdayNumbers.has(word) || pluralWeekdayNumbers.has(word) || dayParts.has(word) || monthNumbers.has(word)
  )
}

const definite = words('the my our your their his her this that its last next all')
const indefinite = words('a an some any')
const verbs = words(
  `check run send post remind report summarise summarize ping fetch scan review monitor watch tell give write sync back
  clean look make show list update`,
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** "semimonthly", "semi-weekly": twice in it. */
function readSemi(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const word = wordAt(tokens, at)
  const apart = word === 'semi' ? (signAt(tokens, at + 1) === '-' ? at + 2 : at + 1) : at
  const name = apart > at ? `semi${wordAt(tokens, apart)}` : word
  if (name !== 'semimonthly' && name !== 'semiweekly') return null
  const unit = name === 'semiweekly' ? 'week' : 'month'
  return { meaning: { kind: 'frequency', times: 2, unit }, next: apart + 1 }
}

/** "run minute", and nothing else: from crontabs, where "every" is understood. */
export function readBareUnit(tokens: readonly Token[], at: number): Found<Meaning> | null {
  if (tokens.length !== 2 || at !== 0 || !/^(run|repeat|fire)$/.test(wordAt(tokens, 0))) return null
  const rhythm = readRhythm(tokens, 1)
  return rhythm === null ? null : { meaning: { ...rhythm.meaning, asked: true }, next: 2 }
}

/** "on a weekly basis" */
export function readBasis(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const begin = skipWords(tokens, at, ['on', 'a', 'an'])
  const found = readAdverb(tokens, begin)
  return found !== null && wordAt(tokens, found.next) === 'basis' ? { ...found, next: found.next + 1 } : null
}
