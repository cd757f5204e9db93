import { gluedLead, isGluedLead } from './glued-words.ts'
import { correctSpelling } from './spelling.ts'
import type { Token } from './token.ts'
import { dayParts, monthNumbers, weekdayNumbers } from './vocabulary.ts'
import { nextAddress, nextQuotation } from './whole-token.ts'

/** Cuts a text into its smallest meaningful parts, in one pass. White space is dropped, nothing else. */
export function tokenize(text: string): Token[] {
  const whole = withoutQuotes(text)
  const tokens: Token[] = []
  const closings = new Map<string, number>()
  let at = whole.start
  let spaced = false
  while (at < whole.end) {
    if (isSpace(text, at)) {
      spaced = true
      at += 1
      continue
    }
    const token = nextToken({ text, at, tokens, spaced, closings })
    tokens.push(token)
    spaced = isGluedLead(token, text[token.end] ?? '')
    at = token.end
  }
  correctSpelling(tokens)
  return tokens
}

interface Place {
  text: string
  at: number
  tokens: readonly Token[]
  spaced: boolean
  closings: Map<string, number>
}

function nextToken(place: Place): Token {
  const { text, at } = place
  const character = text[at] ?? ''
  const quotation = nextQuotation(text, at, place.closings)
  if (quotation !== null) return made(place, 'quotation', quotation)
  const address = nextAddress(text, at)
  if (address !== null) return made(place, 'address', address)
  if (character === '#') return marked(place, 'channel') ?? made(place, 'sign', at + 1)
  if (character === '@') return marked(place, 'mention') ?? made(place, 'sign', at + 1)
  if (isDigit(character)) return digits(place)
  const fraction = vulgarFractions.get(character)
  if (fraction !== undefined) return { ...made(place, 'number', at + 1), value: fraction }
  if (isLetter(text, at)) return letters(place)
  const surrogate = (text.codePointAt(at) ?? 0) > 0xffff
  return made(place, 'sign', surrogate ? at + 2 : at + 1)
}

const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
])

function made(place: Place, kind: Token['kind'], end: number): Token {
  const text = signNames.get(place.text[place.at] ?? '') ?? place.text.slice(place.at, end).toLowerCase()
  return { kind, text, word: text, start: place.at, end, spaced: place.spaced }
}

/** Dashes of all lengths are one sign. */
const signNames: ReadonlyMap<string, string> = new Map(['–', '—', '−', '‐', '‑'].map((dash) => [dash, '-']))

/** "#ops", "@anna", but "@9am" and "@noon" say "at". */
function marked(place: Place, kind: 'channel' | 'mention'): Token | null {
  const { text, at } = place
  if (!isLetter(text, at + 1) && !(kind === 'channel' && isDigit(text[at + 1] ?? ''))) return null
  let end = at + 1
  while (isLetter(text, end) || isDigit(text[end] ?? '') || /[-_./]/.test(text[end] ?? '')) end += 1
  while (/[-_./]/.test(text[end - 1] ?? '')) end -= 1
  const name = text.slice(at + 1, end).toLowerCase()
  if (kind === 'mention' && dayParts.has(name)) return null
  return made(place, kind, end)
}

function digits(place: Place): Token {
  const { text, at } = place
  let end = at
  while (isDigit(text[end] ?? '')) end += 1
  const slang = /^2(moro|morrow|mrw|nite)$/i.exec(text.slice(at, afterLetters(text, end)))
  if (slang !== null) return made(place, 'word', at + slang[0].length)
  // "3D" counts no days
  if (end === at + 1 && text[end] === 'D' && !isLetter(text, end + 1)) return made(place, 'word', end + 1)
  if (end - at <= 3) {
    while (text[end] === ',' && isThousands(text, end + 1)) end += 4
  }
  const value = Number(text.slice(at, end).replaceAll(',', ''))
  const decimalEnd = afterDecimals(place, end)
  if (decimalEnd === end) return { ...made(place, 'number', end), value }
  return {
    ...made(place, 'number', decimalEnd),
    value: Number(text.slice(at, decimalEnd).replaceAll(',', '')),
  }
}

/** Of "17.30"; the parts of "16.11.2016" stay apart. */
function afterDecimals(place: Place, at: number): number {
  const { text } = place
  if (text[at] !== '.' || !isDigit(text[at + 1] ?? '') || text[place.at - 1] === '.') return at
  let end = at + 1
  while (isDigit(text[end] ?? '')) end += 1
  const more = text[end] === '.' && isDigit(text[end + 1] ?? '')
  return more ? at : end
}

function isThousands(text: string, at: number): boolean {
  return (
    isDigit(text[at] ?? '') &&
    isDigit(text[at + 1] ?? '') &&
    isDigit(text[at + 2] ?? '') &&
    !isDigit(text[at + 3] ?? '')
  )
}

function letters(place: Place): Token {
  const { text, at } = place
  const initials = afterInitials(text, at)
  if (initials > at) {
    const token = made(place, 'word', initials)
    return { ...token, word: token.text.replaceAll('.', '') }
  }
  const previous = place.tokens.at(-1)
  const afterNumber = previous?.kind === 'number' && !place.spaced
  let end = afterLetters(text, at)
  const name = text.slice(at, end).toLowerCase()
  const digitsFollow = isDigit(text[end] ?? '') || text[end] === '_'
  // "q4h", as doctors write it
  if (
    name === 'q' &&
    !afterNumber &&
    /^\d{1,2} ?(h|hrs?|hours?|mins?|minutes?)\b/i.test(text.slice(end, end + 11))
  )
    return { ...made(place, 'word', end), word: 'every' }
  const lead = gluedLead(name, { afterNumber, digitsFollow: isDigit(text[end] ?? '') })
  if (lead > 0) return made(place, 'word', at + lead)
  if (digitsFollow && !afterNumber && !monthNumbers.has(name) && !weekdayNumbers.has(name)) {
    while (isLetter(text, end) || isDigit(text[end] ?? '') || text[end] === '_') end += 1
  }
  const token = made(place, 'word', end)
  return { ...token, word: token.text.replaceAll('’', "'") }
}

function afterLetters(text: string, at: number): number {
  let end = at
  while (isLetter(text, end) || (isApostrophe(text[end]) && isLetter(text, end + 1))) end += 1
  return end
}

/** Of "a.m.", "p.m", "u.s.a." */
function afterInitials(text: string, at: number): number {
  let end = at
  while (isLetter(text, end) && text[end + 1] === '.' && !isLetter(text, end - 1)) end += 2
  if (end - at < 2) return at
  if (isLetter(text, end) && !isLetter(text, end + 1)) return end + 1
  return end - at >= 4 && !isLetter(text, end) ? end : at
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '’'
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9'
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  return code >= 128 && /\p{L}|\p{M}/u.test(text[at] ?? '')
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code === 32 || (code < 128 ? code >= 9 && code <= 13 : /\s/.test(text[at] ?? ''))
}

/** A request that stands in quotation marks as a whole is read as if it did not. */
function withoutQuotes(text: string): { start: number; end: number } {
  const trimmed = text.trim()
  const start = text.length - text.trimStart().length
  const end = start + trimmed.length
  const pair = /^["“'`]/.test(trimmed) && /["”'`]$/.test(trimmed) && trimmed.length > 2
  const inner = trimmed.slice(1, -1)
  return pair && !/["“”`]/.test(inner) ? { start: start + 1, end: end - 1 } : { start, end }
}
