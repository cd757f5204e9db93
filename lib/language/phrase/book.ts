import type { Rule, Token } from '../token.ts'
import { compilePhrase, firstWords, matchPhrase, type Part } from './compile-phrase.ts'

/** A rule that knows its first words, so that whoever tries many rules can skip most places at the cost of one look. */
export type Book<Meaning> = Rule<Meaning> & { first: ReadonlySet<string> }

/** A table of phrases and what each means. The one that reads furthest counts, the earlier of two alike. */
export function book<Meaning>(rows: readonly (readonly [string, Meaning])[]): Book<Meaning> {
  const pages = new Map<string, { part: Part; meaning: Meaning }[]>()
  for (const [words, meaning] of rows) {
    const part = compilePhrase(words)
    for (const word of new Set(firstWords(part))) {
      const page = pages.get(word)
      if (page === undefined) pages.set(word, [{ part, meaning }])
      else page.push({ part, meaning })
    }
  }
  const read: Rule<Meaning> = (tokens, at) => {
    const page = pageAt(pages, tokens[at])
    if (page === undefined) return null
    let best: { meaning: Meaning; next: number } | null = null
    for (const { part, meaning } of page) {
      const next = matchPhrase(part, tokens, at)
      if (next !== null && next > (best?.next ?? at)) best = { meaning, next }
    }
    return best
  }
  return Object.assign(read, { first: new Set(pages.keys()) })
}

/** A word that was corrected towards time may have been meant as it was typed. */
function pageAt<Page>(pages: ReadonlyMap<string, Page>, token: Token | undefined): Page | undefined {
  if (token === undefined) return undefined
  const page = pages.get(token.word)
  return page !== undefined || token.word === token.text ? page : pages.get(token.text)
}

interface Opener {
  first: ReadonlySet<string>
}

/** Whether any of several phrases could begin at a token. */
export function openers(...openers: readonly Opener[]): (token: Token | undefined) => boolean {
  const first = new Set(openers.flatMap((opener) => [...opener.first]))
  return (token) =>
    token !== undefined && (first.has(token.word) || (token.text !== token.word && first.has(token.text)))
}
