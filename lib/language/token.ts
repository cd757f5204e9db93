import type { Span } from './schema.ts'

/**
 * The smallest thing that has a meaning of its own. "9am-5pm" is five: 9, am, -, 5, pm.
 * Addresses, quotations, #channels and @names stay whole, so that nothing inside them is read.
 */
export interface Token extends Span {
  kind: 'word' | 'number' | 'sign' | 'address' | 'quotation' | 'channel' | 'mention'
  /** Lower case, as typed otherwise. */
  text: string
  /** A word's spelling as the grammar knows it: "evry" is "every". Equal to `text` where nothing is closer. */
  word: string
  /** Of digits: 9, 30, 2.5. Number words have none here; see numbers.ts. */
  value?: number
  /** White space stands before it. */
  spaced: boolean
}

/** A rule found something: what it means, and the index of the first token after it. */
export interface Found<Meaning> {
  meaning: Meaning
  next: number
}

/** A rule of the grammar: reads at one place, looks a bounded number of tokens ahead, and answers null where it does not fit. */
export type Rule<Meaning> = (tokens: readonly Token[], at: number) => Found<Meaning> | null
