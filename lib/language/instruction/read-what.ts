import { readOpening } from '../intent/opening.ts'
import type { Claims } from '../phrase/claims.ts'
import { readSentence } from '../phrase/sentence.ts'
import type { Span } from '../schema.ts'
import { isShorthand } from '../shorthand.ts'
import type { Token } from '../token.ts'
import { asCommand, asReminded } from './imperative.ts'
import { plainVerb } from './plain-verb.ts'
import { type Kept, trimmedEnd, withoutSeams, written } from './remainder.ts'

/** Words that these own are theirs, also where the instruction repeats them. */
const pieces: ReadonlySet<string> = new Set([
  'tell',
  'where',
  'when',
  'limits',
  'model',
  'which',
  'notificationsPerDay',
])

export interface What {
  text: string
  spans: Span[]
}

/** The instruction: all tokens that no other piece took, clean and in the imperative. Null where none is left. */
export function readWhat({ text, tokens, owners }: Claims, isCut: (at: number) => boolean): What | null {
  const kept = keptTokens(tokens, isCut)
  const elsewhere = new Set(tokens.filter((_, at) => pieces.has(owners[at] ?? '')))
  const polite = readOpening(
    readSentence(
      text,
      kept.map(({ token }) => token),
    ),
  )
  const lastWord = tokens.findLastIndex(({ kind }) => kind !== 'sign')
  const asked = asBase(kept, polite.next)
  const parts = withoutSeams(asked, lastWord >= 0 && isCut(lastWord))
  if (!parts.some(({ token }) => token.kind !== 'sign')) return null
  const command = asCommand(parts)
  const { lead, rest } = asReminded(command) ?? command
  const body = lead === '' ? withoutSeams(rest) : trimmedEnd(rest)
  const said = [lead, written(text, body)].filter((part) => part !== '').join(' ')
  if (said === '') return null
  return {
    text: capitalised(said, lead === '' ? body[0]?.token : undefined),
    spans: spansOf(
      text,
      parts.filter(({ token }) => !elsewhere.has(token)),
    ),
  }
}

/** "would you mind sending", "it would be great if you posted": a command says "send" and "post". */
function asBase(kept: readonly Kept[], from: number): readonly Kept[] {
  const [first, ...others] = kept.slice(from)
  const before = kept[from - 1]?.token.word ?? ''
  const word = first?.token.word ?? ''
  const isGerund = /^(mind|about)$/.test(before) && word.endsWith('ing')
  const isWished = before === 'you' && kept.slice(0, from).some(({ token }) => token.word === 'if')
  const verb = isGerund || isWished ? plainVerb(word) : null
  if (first === undefined || verb === null || verb === word) return kept.slice(from)
  return [{ ...first, verb }, ...others]
}

function keptTokens(tokens: readonly Token[], isCut: (at: number) => boolean): Kept[] {
  const kept: Kept[] = []
  let afterCut = false
  tokens.forEach((token, at) => {
    if (isCut(at)) {
      afterCut = true
      return
    }
    kept.push({ token, afterCut, ...(isShorthand(token) ? { verb: token.word } : {}) })
    afterCut = false
  })
  return kept
}

export function capitalised(said: string, first: Token | undefined): string {
  if (first !== undefined && first.kind !== 'word') return said
  // "iPhone" and the like stay as they are
  if (/^\p{Ll}\p{Lu}/u.test(said)) return said
  return said.slice(0, 1).toUpperCase() + said.slice(1)
}

/** Neighbouring tokens make one span. */
function spansOf(text: string, parts: readonly Kept[]): Span[] {
  const spans: Span[] = []
  for (const { token } of parts) {
    if (token.start === token.end) continue
    const last = spans.at(-1)
    if (last !== undefined && text.slice(last.end, token.start).trim() === '') last.end = token.end
    else spans.push({ start: token.start, end: token.end })
  }
  return spans
}
