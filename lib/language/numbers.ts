import type { Found, Rule, Token } from './token.ts'
import { cardinals, ordinals, tens, weekdayNumbers } from './vocabulary.ts'

/** A whole number in digits or words: "20", "twenty-five", "one hundred and thirty". */
export const readNumber: Rule<number> = (tokens, at) => {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number')
    return token.value === undefined ? null : { meaning: token.value, next: at + 1 }
  const small = readBelowHundred(tokens, at)
  if (small === null) return readHundreds(tokens, at, 1)
  return readHundreds(tokens, small.next, small.meaning) ?? small
}

/** "1st", "first", "twenty-first", "31 st": a place in a row. "second" is one too; its caller knows the place. */
export const readOrdinal: Rule<number> = (tokens, at) => {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') {
    const suffix = tokens[at + 1]
    const whole = token.value !== undefined && Number.isInteger(token.value)
    if (whole && isStopped(tokens, at)) return { meaning: token.value ?? 0, next: at + 2 }
    return whole && suffix !== undefined && ordinalSuffixes.has(suffix.word) && !suffix.spaced
      ? { meaning: token.value ?? 0, next: at + 2 }
      : null
  }
  const plain = ordinals.get(token.word)
  if (plain !== undefined) return { meaning: plain, next: at + 1 }
  const ten = tens.get(token.word)
  if (ten === undefined) return null
  const next = afterHyphen(tokens, at + 1)
  const one = ordinals.get(tokens[next]?.word ?? '')
  return one !== undefined && one < 10 ? { meaning: ten + one, next: next + 1 } : null
}

/** "every 2. Friday", as German writes it. */
function isStopped(tokens: readonly Token[], at: number): boolean {
  const day = tokens[at + 2]?.word ?? ''
  return (
    tokens[at + 1]?.text === '.' &&
    tokens[at + 1]?.spaced === false &&
    /^(every|each|the)$/.test(tokens[at - 1]?.word ?? '') &&
    (weekdayNumbers.has(day) || /^(day|week|month|year)$/.test(day))
  )
}

/**
 * A place counted from the front (1, 2, ...) or from the end (-1 is the last):
 * "first", "last", "2nd to last", "fifth last", "penultimate".
 */
export const readPlace: Rule<number> = (tokens, at) => {
  const word = tokens[at]?.word
  if (word === 'last' || word === 'final') return { meaning: -1, next: at + 1 }
  if (word === 'penultimate') return { meaning: -2, next: at + 1 }
  if (word === 'next' && tokens[at + 1]?.word === 'to' && tokens[at + 2]?.word === 'last') {
    return { meaning: -2, next: at + 3 }
  }
  const ordinal = readOrdinal(tokens, at)
  if (ordinal === null) return null
  let next = afterHyphen(tokens, ordinal.next)
  if (tokens[next]?.word === 'to' || tokens[next]?.word === 'from') next = afterHyphen(tokens, next + 1)
  if (tokens[next]?.word === 'the') next += 1
  const fromEnd = tokens[next]?.word === 'last' || tokens[next]?.word === 'end'
  // "the 25th to the last" is a stretch of days
  if (!fromEnd || ordinal.meaning > 10) return ordinal
  return { meaning: -ordinal.meaning, next: next + 1 }
}

/** How many, as a duration says it: "2.5", "two and a half", "half an", "three-quarters of an", "1/4", "a couple of", "a". */
export const readQuantity: Rule<number> = (tokens, at) => {
  const word = tokens[at]?.word ?? ''
  const fraction = readFraction(tokens, at)
  if (fraction !== null) return fraction
  if (word === 'a' || word === 'an' || word === 'the') {
    const inner = readVague(tokens, at + 1) ?? readFraction(tokens, at + 1)
    if (inner !== null) return inner
    return word === 'the' ? null : { meaning: 1, next: at + 1 }
  }
  const whole = readNumber(tokens, at) ?? readVague(tokens, at)
  if (whole === null) return null
  return readAndFraction(tokens, whole) ?? whole
}

const ordinalSuffixes: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th'])

const vague: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['few', 3],
  ['several', 3],
  ['dozen', 12],
])

function readBelowHundred(tokens: readonly Token[], at: number): Found<number> | null {
  const word = tokens[at]?.word ?? ''
  const small = cardinals.get(word)
  if (small !== undefined) return { meaning: small, next: at + 1 }
  const ten = tens.get(word)
  if (ten === undefined) return null
  const next = afterHyphen(tokens, at + 1)
  const one = cardinals.get(tokens[next]?.word ?? '')
  return one !== undefined && one > 0 && one < 10
    ? { meaning: ten + one, next: next + 1 }
    : { meaning: ten, next: at + 1 }
}

function readHundreds(tokens: readonly Token[], at: number, hundreds: number): Found<number> | null {
  if (tokens[at]?.word !== 'hundred' || hundreds === 0) return null
  const next = tokens[at + 1]?.word === 'and' ? at + 2 : at + 1
  const rest = readBelowHundred(tokens, next)
  return rest === null
    ? { meaning: hundreds * 100, next: at + 1 }
    : { meaning: hundreds * 100 + rest.meaning, next: rest.next }
}

/** "a couple of", "a few" */
function readVague(tokens: readonly Token[], at: number): Found<number> | null {
  const count = vague.get(tokens[at]?.word ?? '')
  if (count === undefined) return null
  return { meaning: count, next: tokens[at + 1]?.word === 'of' ? at + 2 : at + 1 }
}

/** Less than one: "half", "half an", "a quarter of an" (without its first article), "three quarters of an", "1/4". */
function readFraction(tokens: readonly Token[], at: number): Found<number> | null {
  const word = tokens[at]?.word
  if (word === 'half') return { meaning: 0.5, next: afterOfAn(tokens, at + 1) }
  if (word === 'quarter' && tokens[at + 1]?.word === 'of') {
    const next = afterOfAn(tokens, at + 1)
    return next > at + 2 ? { meaning: 0.25, next } : null
  }
  const top = readNumber(tokens, at)
  if (top === null || !Number.isInteger(top.meaning)) return null
  const next = afterHyphen(tokens, top.next)
  if (/^quarters?$/.test(tokens[next]?.word ?? '')) {
    const end = afterOfAn(tokens, next + 1)
    return end > next + 1 ? { meaning: top.meaning / 4, next: end } : null
  }
  const bottom = tokens[top.next + 1]
  const slash = tokens[top.next]?.text === '/' && bottom?.kind === 'number' && !bottom.spaced
  if (!slash || bottom.value === undefined || bottom.value <= top.meaning || bottom.value > 8) return null
  return { meaning: top.meaning / bottom.value, next: top.next + 2 }
}

/** What follows a whole number: "and a half", "and a quarter", "1/2", "½". */
function readAndFraction(tokens: readonly Token[], whole: Found<number>): Found<number> | null {
  if (tokens[whole.next]?.word === 'and') {
    const article = /^(a|an|one)$/.test(tokens[whole.next + 1]?.word ?? '')
    const next = article ? whole.next + 2 : whole.next + 1
    const word = tokens[next]?.word
    if (word === 'half') return { meaning: whole.meaning + 0.5, next: next + 1 }
    if (word === 'quarter' && article) return { meaning: whole.meaning + 0.25, next: next + 1 }
    return null
  }
  const follower = tokens[whole.next]
  if (follower?.kind !== 'number') return null
  if (follower.value !== undefined && follower.value < 1) {
    return { meaning: whole.meaning + follower.value, next: whole.next + 1 }
  }
  const fraction = readFraction(tokens, whole.next)
  return fraction === null ? null : { meaning: whole.meaning + fraction.meaning, next: fraction.next }
}

function afterHyphen(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  return token?.text === '-' && !token.spaced && tokens[at + 1]?.spaced === false ? at + 1 : at
}

function afterOfAn(tokens: readonly Token[], at: number): number {
  let next = at
  if (tokens[next]?.word === 'of') next += 1
  const article = tokens[next]?.word
  if (article === 'a' || article === 'an') return next + 1
  return next
}
