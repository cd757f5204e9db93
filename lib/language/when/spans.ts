import type { Span } from '../schema.ts'
import type { Token } from '../token.ts'

export interface TokenRange {
  start: number
  next: number
}

/** The stretches of text of some tokens; what only a comma or "and" divides is one. */
export function spansOf(tokens: readonly Token[], ranges: readonly TokenRange[]): Span[] {
  const spans: Span[] = []
  let previous: TokenRange | undefined
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    if (previous !== undefined && range.next <= previous.next) continue
    const first = tokens[range.start]
    const last = tokens[range.next - 1]
    const current = spans.at(-1)
    if (first === undefined || last === undefined) continue
    if (current !== undefined && previous !== undefined && isJoined(tokens, previous.next, range.start))
      current.end = last.end
    else spans.push({ start: first.start, end: last.end })
    previous = range
  }
  return spans
}

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from <= 2 &&
    tokens.slice(from, to).every((token) => /^(,|and|but|-|&|\(|\)|\.|∙|·|;)$/.test(token.text))
  )
}
