import type { Token } from '../token.ts'
import { book } from './book.ts'

/** Answers the index after its words, or null where they do not stand. */
export type Phrase = ((tokens: readonly Token[], at: number) => number | null) & {
  first: ReadonlySet<string>
}

/**
 * Words in a row, written as they are said: `a|b` is either, `x?` may be missing, `(x y|z)` is a group.
 * "tell|notify me|us (only|just)? if" reads "tell me if" and "notify us only if". Of several, the longest counts.
 */
export function phrase(...sources: string[]): Phrase {
  const read = book(sources.map((source) => [source, true] as const))
  const next = (tokens: readonly Token[], at: number): number | null => read(tokens, at)?.next ?? null
  return Object.assign(next, { first: read.first })
}
