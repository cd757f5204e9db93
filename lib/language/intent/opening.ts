import { phrase } from '../phrase/phrase.ts'
import type { Sentence } from '../phrase/sentence.ts'
import type { Token } from '../token.ts'
import { openings, requestQuestions, requestStatements } from './vocabulary.ts'

const opening = phrase(...openings)
const question = phrase(...requestQuestions)
const statement = phrase(...requestStatements)

export interface Opening {
  /** The first token that says what is wanted. */
  next: number
  /** Somebody is asked to do something: "could you", "I want you to", "please". */
  isRequest: boolean
}

/** Whether somebody is asked to do something here: "can you", "I want you to", "please". */
export const startsRequest = (tokens: readonly Token[], at: number): boolean =>
  /^(please|pls|plz)$/.test(tokens[at]?.word ?? '') ||
  (question(tokens, at) ?? statement(tokens, at)) !== null

const mostOpenings = 8

/** Politeness and throat-clearing before the matter. */
export function readOpening(sentence: Sentence): Opening {
  const { tokens } = sentence
  let next = 0
  let isRequest = false
  for (let count = 0; count < mostOpenings; count += 1) {
    const asked = question(tokens, next) ?? statement(tokens, next)
    const after = asked ?? opening(tokens, next)
    if (after === null || after >= tokens.length) break
    isRequest ||= asked !== null || /^(please|kindly|pls|plz)$/.test(tokens[next]?.word ?? '')
    next = afterComma(sentence, after)
  }
  return { next, isRequest }
}

const afterComma = ({ tokens }: Sentence, at: number): number => {
  let next = at
  while (
    next < tokens.length - 1 &&
    tokens[next]?.kind === 'sign' &&
    /^[,!.:-]$/.test(tokens[next]?.text ?? '')
  )
    next += 1
  return next
}
