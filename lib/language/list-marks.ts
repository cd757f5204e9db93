import type { Token } from './token.ts'

const notOrnament = /^["'“”«»‘’`([{$€£¥#@<&~/\\+%°.,;:!?]$/

/**
 * Lists and lines as somebody pastes them: what stands before an item ("- ", "2. ", "⏰") becomes one bullet
 * that is no number and no part of the work, and a line's end separates as a semicolon does.
 */
export function markLists(text: string, tokens: readonly Token[]): Token[] {
  const isList = numbered(text, tokens) >= 2
  const marked: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) continue
    const isFirst = at === 0 || startsLine(text, tokens, at)
    const after = isFirst ? (afterOrnaments(tokens, at) ?? (isList ? afterNumber(tokens, at) : null)) : null
    const previous = marked.at(-1)
    if (after !== null) {
      const last = tokens[after - 1] ?? token
      marked.push({ ...sign('•', token.start, last.end), spaced: token.spaced })
      at = after - 1
      continue
    }
    if (isFirst && previous !== undefined && previous.kind !== 'sign') {
      marked.push(sign(';', previous.end, previous.end))
    }
    marked.push(token)
  }
  return marked
}

const sign = (text: string, start: number, end: number): Token => ({
  kind: 'sign',
  text,
  word: text,
  start,
  end,
  spaced: false,
})

function startsLine(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const previous = tokens[at - 1]
  if (token?.spaced !== true || previous === undefined) return false
  return text.slice(previous.end, token.start).includes('\n')
}

const longestOrnament = 6

/** "- ", "• ", "✅", "⏰": signs that an item begins with. "-5" is a number. */
function afterOrnaments(tokens: readonly Token[], at: number): number | null {
  let next = at
  while (next < at + longestOrnament && isOrnament(tokens[next])) next += 1
  const following = tokens[next]
  if (next === at || following === undefined) return null
  const isPlain = /^[-*>|=_]$/.test(tokens[next - 1]?.text ?? '')
  return isPlain && !following.spaced ? null : next
}

const isOrnament = (token: Token | undefined): boolean =>
  token?.kind === 'sign' && !notOrnament.test(token.text)

/** "2. " or "2) " */
function afterNumber(tokens: readonly Token[], at: number): number | null {
  const number = tokens[at]
  const mark = tokens[at + 1]
  const isItem =
    number?.kind === 'number' &&
    (number.value ?? 0) < 100 &&
    mark?.spaced === false &&
    /^[.)]$/.test(mark.text) &&
    tokens[at + 2]?.spaced === true
  return isItem ? at + 2 : null
}

const numbered = (text: string, tokens: readonly Token[]): number =>
  text.includes('\n')
    ? tokens.filter((_, at) => afterNumber(tokens, at) !== null && (at === 0 || startsLine(text, tokens, at)))
        .length
    : 0
