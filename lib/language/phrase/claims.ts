import type { Span } from '../schema.ts'
import type { Token } from '../token.ts'
import type { Clip } from './clip.ts'
import { readSentence, type Sentence } from './sentence.ts'

/** Which piece each token belongs to, so that no token says two things. */
export interface Claims {
  text: string
  tokens: readonly Token[]
  owners: (string | null)[]
  /** The instruction keeps these although a piece owns them. */
  stays: boolean[]
}

export const openClaims = (text: string, tokens: readonly Token[]): Claims => ({
  text,
  tokens,
  owners: new Array<string | null>(tokens.length).fill(null),
  stays: new Array<boolean>(tokens.length).fill(false),
})

export function claim(
  claims: Claims,
  owner: string,
  { from, to, stays }: Pick<Clip<unknown>, 'from' | 'to' | 'stays'>,
): void {
  for (let at = from; at < to; at += 1) {
    claims.owners[at] = owner
    if (stays === true) claims.stays[at] = true
  }
}

/** Claims what lies under spans of the text. Both are in order, so one pass is enough. */
export function claimSpans(claims: Claims, owner: string, spans: readonly Span[]): void {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  let index = 0
  claims.tokens.forEach((token, at) => {
    while ((ordered[index]?.end ?? Number.POSITIVE_INFINITY) <= token.start) index += 1
    const span = ordered[index]
    if (span !== undefined && token.end > span.start && claims.owners[at] === null) claims.owners[at] = owner
  })
}

/** The spans of one piece: neighbouring tokens make one. */
export function spansOf(claims: Claims, owner: string): Span[] {
  const spans: Span[] = []
  let open: Span | null = null
  claims.tokens.forEach((token, at) => {
    if (token.start === token.end) return
    if (claims.owners[at] !== owner) {
      open = null
      return
    }
    if (open === null) {
      open = { start: token.start, end: token.end }
      spans.push(open)
    } else {
      open.end = token.end
    }
  })
  return spans
}

/** What nobody owns yet, with the index that each of its tokens has in the whole text. */
export interface Rest {
  sentence: Sentence
  indexes: number[]
}

export function restOf({ text, tokens, owners, stays }: Claims): Rest {
  const indexes: number[] = []
  const left: Token[] = []
  tokens.forEach((token, at) => {
    if (owners[at] !== null && stays[at] !== true) return
    indexes.push(at)
    left.push(token)
  })
  return { sentence: readSentence(text, left), indexes }
}

/** From a clip of the rest to one of the whole. Tokens of other owners in between stay theirs. */
export function claimRest(
  claims: Claims,
  owner: string,
  rest: Rest & { clip: Pick<Clip<unknown>, 'from' | 'to' | 'stays'> },
): void {
  for (let at = rest.clip.from; at < rest.clip.to; at += 1) {
    const index = rest.indexes[at]
    if (index !== undefined) claim(claims, owner, { ...rest.clip, from: index, to: index + 1 })
  }
}

/** For the reader of time: what is owned becomes one sign that separates its neighbours. */
export function withoutClaimed({ tokens, owners }: Claims): Token[] {
  const left: Token[] = []
  tokens.forEach((token, at) => {
    if (owners[at] === null) left.push(token)
    else if (at === 0 || owners[at - 1] === null) {
      left.push({ kind: 'sign', text: ';', word: ';', start: token.start, end: token.start, spaced: false })
    }
  })
  return left
}
