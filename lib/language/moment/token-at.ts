import type { Token } from '../token.ts'

/** The word at a place, or the empty string where no word stands. */
export function wordAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token?.kind === 'word' ? token.word : ''
}

export function signAt(tokens: readonly Token[], at: number): string {
  const token = tokens[at]
  return token?.kind === 'sign' ? token.text : ''
}

/** It follows the token before it with no space between. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  return at > 0 && tokens[at]?.spaced === false
}

/** A whole number written in digits, with as many of them as it has. */
export function digitsAt(tokens: readonly Token[], at: number): { value: number; length: number } | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || token.value === undefined || !/^\d+$/.test(token.text)) return null
  return { value: token.value, length: token.text.length }
}

/** Where the text goes on after an optional word. */
export function skipWord(tokens: readonly Token[], at: number, words: ReadonlySet<string>): number {
  return words.has(wordAt(tokens, at)) ? at + 1 : at
}

export function skipSign(tokens: readonly Token[], at: number, sign: string): number {
  return signAt(tokens, at) === sign ? at + 1 : at
}

/** The second half of "1.2" or "v2-3": nothing begins there, but the time of "2016-12-16T12:23" does. */
export function isInsideNumber(tokens: readonly Token[], at: number): boolean {
  if (!isGlued(tokens, at)) return false
  const before = tokens[at - 1]
  if (before?.text === 't' && isGlued(tokens, at - 1)) return false
  if (before?.kind !== 'sign') return before?.kind === 'number' || before?.kind === 'word'
  // "8am/8pm"
  if (before.text === '/' && /^(am|pm|a|p)$/.test(tokens[at - 2]?.text ?? '')) return false
  return '/.:,_'.includes(before.text) && isGlued(tokens, at - 1)
}
