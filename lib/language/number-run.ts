import type { Token } from './token.ts'
import { cardinals, ordinals, tens } from './vocabulary.ts'

/** A table of numbers is no time: after so many in a row the rest is passed over. */
export const mostNumbers = 12

/** How many numbers stand in a row up to and with a token, when so many stood before it. */
export function numbersInARow(before: number, { kind, word }: Token): number {
  if (kind === 'number' || cardinals.has(word) || tens.has(word) || ordinals.has(word)) return before + 1
  return kind === 'sign' || between.has(word) ? before : 0
}

const between: ReadonlySet<string> = new Set(['and', 'or', 'hundred', 'st', 'nd', 'rd', 'th'])
