import { book } from '../phrase/book.ts'
import { phrase } from '../phrase/phrase.ts'
import { isStop, type Sentence } from '../phrase/sentence.ts'
import type { TellMeWhen } from '../schema.ts'
import { judgements, outcomes, plainTrouble, runFailures } from './vocabulary.ts'

const command = phrase(
  'tell|notify|alert|ping|warn|message|email|text|page me|us',
  'let me|us know',
  `(post|send|share|report|write|put) ${outcomes}`,
)
const failure = book(runFailures.map((words) => [words, 'failures'] as const))
const judgement = book(judgements.map((words) => [words, 'agent-decides'] as const))

/** Looking further would cost more than it finds. */
const longestCondition = 40

export interface Condition {
  value: TellMeWhen
  to: number
  /** It says more than "something is wrong", so the instruction needs it. */
  isParticular: boolean
}

/** What stands after "tell me if", up to the end of its clause. `head` is where "if" stands. */
export function readCondition(sentence: Sentence, head: number, from: number): Condition {
  const { tokens } = sentence
  const judged = judgement(tokens, head)
  if (judged !== null) return { value: 'agent-decides', to: judged.next, isParticular: false }
  const to = endOfCondition(sentence, from)
  const failed = failure(tokens, from)
  if (failed !== null && failed.next >= to) return { value: 'failures', to, isParticular: false }
  return { value: 'findings', to, isParticular: !isPlain(sentence, from, to) }
}

/** "something is wrong or needs attention" is one condition, "wrong and post it" is not. */
function endOfCondition({ tokens, clauseEnds }: Sentence, from: number): number {
  let to = startOfCommand(tokens, from, clauseEnds[from] ?? from)
  while (
    to < tokens.length &&
    to < from + longestCondition &&
    !isStop(tokens, to) &&
    tokens[to]?.word === 'and'
  ) {
    const end = clauseEnds[to + 1] ?? to + 1
    if (end === to + 1 || !startsLikeClause(tokens[to + 1]?.word)) break
    to = end
  }
  return to
}

/** "if something is wrong post it": the command begins without a comma. */
function startOfCommand(tokens: Sentence['tokens'], from: number, end: number): number {
  const last = Math.min(end, from + longestCondition)
  for (let at = from + 2; at < last; at += 1) {
    if (command(tokens, at) !== null) return at
  }
  return end
}

const startsLikeClause = (word: string | undefined): boolean =>
  /^(is|are|was|the|it|there|has|needs|not|isn't|doesn't|goes|gets|a|an|any|something|its)$/.test(word ?? '')

function isPlain({ tokens }: Sentence, from: number, to: number): boolean {
  if (to - from > longestCondition) return false
  for (let at = from; at < to; at += 1) {
    if (!isTrouble(tokens[at]?.text ?? '')) return false
  }
  return true
}

/** The words of trouble, also with one letter too few: "somthing", "problm". */
function isTrouble(word: string): boolean {
  return plainTrouble.has(word) || (word.length >= 5 && lacksLetter.has(word))
}

const lacksLetter: ReadonlySet<string> = new Set(
  [...plainTrouble]
    .filter((word) => word.length >= 6)
    .flatMap((word) => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))),
)
