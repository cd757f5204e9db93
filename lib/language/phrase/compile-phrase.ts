import type { Token } from '../token.ts'

/** A phrase in the form in which it is matched. */
export type Part =
  | { kind: 'words'; words: ReadonlySet<string> }
  | { kind: 'row'; parts: Part[] }
  | { kind: 'either'; parts: Part[]; pages: ReadonlyMap<string, Part[]> | null }
  | { kind: 'maybe'; part: Part }

export function compilePhrase(source: string): Part {
  const parts = split(source, ' ').map(compileItem)
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'row', parts }
}

function compileItem(item: string): Part {
  const maybe = item.endsWith('?')
  const bare = maybe ? item.slice(0, -1) : item
  const part: Part = bare.startsWith('(')
    ? either(split(bare.slice(1, -1), '|').map(compilePhrase))
    : { kind: 'words', words: new Set(bare.split('|').flatMap(spellings)) }
  return maybe ? { kind: 'maybe', part } : part
}

/** "don't" is typed "dont" as often. */
const spellings = (word: string): string[] =>
  word.endsWith("n't") ? [word, `${word.slice(0, -2)}t`] : [word]

function either(parts: Part[]): Part {
  const words = parts.flatMap((part) => (part.kind === 'words' ? [...part.words] : []))
  const rows = parts.filter(({ kind }) => kind !== 'words')
  if (rows.length === 0) return { kind: 'words', words: new Set(words) }
  return { kind: 'either', parts, pages: parts.some(mayBeEmpty) ? null : pagesOf(parts) }
}

/** The choices by the word that they begin with, so that no time goes into those that cannot fit. */
function pagesOf(parts: readonly Part[]): Map<string, Part[]> {
  const pages = new Map<string, Part[]>()
  for (const part of parts) {
    for (const word of new Set(firstWords(part))) {
      const page = pages.get(word)
      if (page === undefined) pages.set(word, [part])
      else page.push(part)
    }
  }
  return pages
}

function mayBeEmpty(part: Part): boolean {
  if (part.kind === 'maybe') return true
  if (part.kind === 'words') return false
  return part.kind === 'row' ? part.parts.every(mayBeEmpty) : part.parts.some(mayBeEmpty)
}

/** Splits at the top level only: what stands in brackets stays together. */
function split(source: string, separator: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const character of source) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character === separator && depth === 0) {
      pieces.push(piece)
      piece = ''
    } else {
      piece += character
    }
  }
  return [...pieces, piece].filter((text) => text !== '')
}

/** The words that it may begin with: all parts up to the first that must be there. */
export function firstWords(part: Part): string[] {
  if (part.kind === 'words') return [...part.words]
  if (part.kind === 'maybe') return firstWords(part.part)
  if (part.kind === 'either') return part.parts.flatMap(firstWords)
  const needed = part.parts.findIndex(({ kind }) => kind !== 'maybe')
  return part.parts.slice(0, needed < 0 ? undefined : needed + 1).flatMap(firstWords)
}

/** The index after the last word that fits, or null. Each part takes the first of its choices that fits. */
export function matchPhrase(part: Part, tokens: readonly Token[], at: number): number | null {
  if (part.kind === 'words') return hasWord(part.words, tokens[at]) ? at + 1 : null
  if (part.kind === 'maybe') return matchPhrase(part.part, tokens, at) ?? at
  if (part.kind === 'either') return matchChoice(part, tokens, at)
  let next = at
  for (const piece of part.parts) {
    const after = matchPhrase(piece, tokens, next)
    if (after === null) return null
    next = after
  }
  return next
}

function matchChoice(
  { parts, pages }: Extract<Part, { kind: 'either' }>,
  tokens: readonly Token[],
  at: number,
): number | null {
  if (pages === null) return firstFit(parts, tokens, at)
  const token = tokens[at]
  if (token === undefined) return null
  const typed = token.word === token.text ? undefined : pages.get(token.text)
  return (
    firstFit(pages.get(token.word) ?? none, tokens, at) ??
    (typed === undefined ? null : firstFit(typed, tokens, at))
  )
}

const none: readonly Part[] = []

function firstFit(choices: readonly Part[], tokens: readonly Token[], at: number): number | null {
  for (const choice of choices) {
    const next = matchPhrase(choice, tokens, at)
    if (next !== null) return next
  }
  return null
}

function hasWord(words: ReadonlySet<string>, token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'quotation') return false
  return words.has(token.word) || (token.word !== token.text && words.has(token.text))
}
