import type { Span } from '../schema.ts'
import type { Token } from '../token.ts'

/** A text cut into clauses, once: rules ask it in constant time where they are. */
export interface Sentence {
  text: string
  tokens: readonly Token[]
  /** For each token, the index after the last one of its clause. */
  clauseEnds: readonly number[]
  /** For each token, the index of the first one of its clause. */
  clauseStarts: readonly number[]
}

const stops: ReadonlySet<string> = new Set([';', ',', '!', '?', '•', '·'])
const joints: ReadonlySet<string> = new Set(['and', 'then', 'but', 'otherwise', 'else', 'plus', 'also'])

/** A sign that ends a clause. A full stop only where a space or nothing follows, so that "p.m." and "8.30" do not. */
export function isStop(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.kind !== 'sign') return false
  if (stops.has(token.text)) return true
  const following = tokens[at + 1]
  const apart = following === undefined || following.spaced || following.kind === 'sign'
  if (token.text === '.' || token.text === ':') return apart
  return token.text === '-' && token.spaced && apart
}

/** A word that may begin another clause: "and", "then", "but". */
export function isJoint(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && token.kind === 'word' && joints.has(token.word)
}

export function readSentence(text: string, tokens: readonly Token[]): Sentence {
  const clauseEnds: number[] = new Array(tokens.length).fill(tokens.length)
  const clauseStarts: number[] = new Array(tokens.length).fill(0)
  let start = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const cuts = isStop(tokens, at) || isJoint(tokens, at)
    if (cuts) {
      clauseEnds.fill(at, start, at + 1)
      start = at + 1
    }
    clauseStarts[at] = Math.min(start, at)
  }
  return { text, tokens, clauseEnds, clauseStarts }
}

/** The stretch of text under the tokens from `from` up to `to`. */
export function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const first = tokens[from]
  const last = tokens[to - 1]
  return { start: first?.start ?? 0, end: last?.end ?? first?.start ?? 0 }
}

export const textOf = (sentence: Sentence, from: number, to: number): string => {
  const { start, end } = spanOf(sentence.tokens, from, to)
  return sentence.text.slice(start, end)
}
