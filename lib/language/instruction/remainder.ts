import { phrase } from '../phrase/phrase.ts'
import type { Token } from '../token.ts'

/** A token that nothing cut, and whether something stood between it and the one before. */
export interface Kept {
  token: Token
  afterCut: boolean
  /** What stands for it: the command of "sending" is "send". */
  verb?: string
}

const connectors: ReadonlySet<string> = new Set(['and', 'then', 'but', 'also', 'or', 'so', 'plus'])
const leading: ReadonlySet<string> = new Set([...connectors, 'to', 'that', 'which', 'please', 'by'])
const dangling: ReadonlySet<string> = new Set([
  'at',
  'for',
  'by',
  'around',
  'about',
  'from',
  'until',
  'of',
  'starting',
  'beginning',
  'every',
  'between',
  'within',
  'to',
  'with',
  'during',
  'only',
  'but',
  'and',
  'then',
  'or',
  'also',
  'the',
  'a',
  'so',
])
const thanks = phrase(
  '(many)? thanks|thx|cheers',
  'thank you (so much|very much)?',
  'please|pls|plz',
  '(for me)? please',
)

const isSign = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && /^[,;:.!?•-]$/.test(token.text)

/** What is left of a sentence after its clauses were cut out, without the joints that held them. */
export function withoutSeams(kept: readonly Kept[], endsInCut = false): Kept[] {
  return trimmedEnd(trimmedStart(joined(withoutPlease(kept))), endsInCut)
}

function withoutPlease(kept: readonly Kept[]): Kept[] {
  const parts: Kept[] = []
  let isDropped = false
  for (const part of kept) {
    if (/^(please|pls|plz|kindly)$/.test(part.token.word)) isDropped = true
    else {
      parts.push(isDropped ? { ...part, afterCut: true } : part)
      isDropped = false
    }
  }
  return parts
}

function joined(parts: readonly Kept[]): Kept[] {
  const result: Kept[] = []
  let lostBullet = false
  for (const part of parts) {
    if (part.afterCut) dropSeam(result, part.token)
    const previous = result.at(-1)
    const repeats =
      part.afterCut &&
      previous !== undefined &&
      isSign(previous.token) &&
      (isSign(part.token) || connectors.has(part.token.word))
    if (repeats) result.pop()
    if (part.afterCut && part.token.text === '•' && result.length > 0) {
      lostBullet = true
      continue
    }
    if (
      part.afterCut &&
      result.length === 0 &&
      ((isSign(part.token) && part.token.text !== '•') || leading.has(part.token.word))
    )
      continue
    result.push(lostBullet ? { ...part, afterCut: true } : part)
    lostBullet = false
  }
  return result
}

/** "set an alarm for [tomorrow] and ...": the "for" held what was cut. */
function dropSeam(result: Kept[], next: Token): void {
  const nextJoins = isSign(next) || connectors.has(next.word)
  for (let last = result.at(-1); last !== undefined; last = result.at(-1)) {
    const holds =
      /^(at|for|by|around|about|from|until|starting|beginning|between|within|during|only)$/.test(
        last.token.word,
      ) && last.token.kind === 'word'
    const joins = nextJoins && (connectors.has(last.token.word) || last.token.text === ',')
    if (!(holds || joins)) return
    result.pop()
  }
}

function trimmedStart(parts: readonly Kept[]): Kept[] {
  let from = 0
  while (from < parts.length) {
    const token = parts[from]?.token
    if (token === undefined || !(isSign(token) || leading.has(token.word))) break
    if (token.text === '•' && parts.some((part, at) => at > from && part.token.text === '•')) break
    from += 1
  }
  return parts.slice(from)
}

export function trimmedEnd(parts: readonly Kept[], endsInCut = false): Kept[] {
  let to = parts.length
  while (to > 0) {
    const token = parts[to - 1]?.token
    if (token === undefined) break
    const thanked = lastThanks(parts, to) ?? signOff(parts, to)
    if (thanked !== null) {
      to = thanked
      continue
    }
    const isCutHere = endsInCut || to < parts.length || token.kind === 'sign'
    if (!isSign(token) && !(token.kind === 'word' && (isCutHere ? dangling : connectors).has(token.word)))
      break
    to -= 1
  }
  return parts.slice(0, to)
}

function lastThanks(parts: readonly Kept[], to: number): number | null {
  const tokens = parts.slice(Math.max(0, to - 4), to).map(({ token }) => token)
  const offset = to - tokens.length
  const at = tokens.findIndex(
    (_, index) => isApart(parts, index + offset) && thanks(tokens, index) === tokens.length,
  )
  return at < 0 ? null : at + offset
}

/** "Thanks, Eva" at the end of a letter */
function signOff(parts: readonly Kept[], to: number): number | null {
  const first = Math.max(1, to - 6)
  for (let at = first; at < to - 1; at += 1) {
    const isLine = closing.test(parts[at]?.token.word ?? '') && isSign(parts[at - 1]?.token)
    if (isLine && parts.slice(at, to).some(({ token }) => isSign(token))) return at
  }
  return null
}

const closing = /^(thanks|thx|regards|cheers|best|sincerely|kind|many|yours|love|xx?)$/

/** "send thanks" says thanks to somebody else: ours stand apart. */
function isApart(parts: readonly Kept[], at: number): boolean {
  const before = parts[at - 1]
  return before === undefined || isSign(before.token) || parts[at]?.afterCut === true
}

/** As it was typed, with one space where something was cut. */
export function written(text: string, parts: readonly Kept[]): string {
  let result = ''
  let end = parts[0]?.token.start ?? 0
  for (const { token, afterCut, verb } of parts) {
    const between = afterCut ? (isSign(token) && !token.spaced ? '' : ' ') : text.slice(end, token.start)
    result += (result === '' ? '' : between) + (verb ?? text.slice(token.start, token.end))
    end = token.end
  }
  return result.trim()
}
