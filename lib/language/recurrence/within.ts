import { digitsAt, isGlued, signAt, wordAt } from '../moment/token-at.ts'
import type { Period } from '../moment/types.ts'
import { readYear } from '../moment/written-date.ts'
import type { Found, Rule, Token } from '../token.ts'
import type { Meaning } from './types.ts'
import { afterThrough, readList, skipWords } from './word-list.ts'

/** "in 2027", "during 2027 and 2028", "from 2027 to 2029", "in week 12": a stretch that bounds what repeats. */
export function readWithin(tokens: readonly Token[], at: number): Found<Meaning> | null {
  if (!/^(in|during|throughout|for|only|of|from)$/.test(wordAt(tokens, at))) return null
  const begin = skipWords(tokens, at + 1, ['only', 'the', 'all', 'of', 'in', 'during', 'year', 'years'])
  const found = readYears(tokens, begin) ?? readWeek(tokens, begin)
  return found !== null && endsPhrase(tokens, found.next) ? found : null
}

function readYears(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const list = readList(tokens, at, { item: readYearStretch, between: ['in'] })
  if (list === null) return null
  const years = [...new Set(list.meaning.flat())].sort((a, b) => a - b)
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const kind = last - first + 1 > years.length ? 'gaps' : 'years'
  return {
    meaning: within({ kind: 'year', year: first }, { kind: 'year', year: last }, kind),
    next: list.next,
  }
}

const readYearStretch: Rule<number[]> = (tokens, at) => {
  const first = readYear(tokens, at)
  if (first === null || isDate(tokens, first.next)) return null
  const through = afterThrough(tokens, first.next)
  const last = through > first.next ? readYear(tokens, through) : null
  const years = last === null ? [first.meaning] : [first.meaning, last.meaning]
  const [from, to] = [Math.min(...years), Math.max(...years)]
  return {
    meaning: Array.from({ length: to - from + 1 }, (_, index) => from + index),
    next: last?.next ?? first.next,
  }
}

/** "2027-05-01" */
function isDate(tokens: readonly Token[], at: number): boolean {
  const isSign = /^[-/.]$/.test(signAt(tokens, at)) && isGlued(tokens, at) && isGlued(tokens, at + 1)
  return isSign && (digitsAt(tokens, at + 1)?.length ?? 4) < 4
}

/** "week 12", "calendar week 12", "week 12 of 2027" */
function readWeek(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const begin = skipWords(tokens, at, ['calendar', 'iso'])
  const word = wordAt(tokens, begin)
  const digits = word === 'week' || word === 'kw' || word === 'cw' ? digitsAt(tokens, begin + 1) : null
  if (digits === null || digits.value < 1 || digits.value > 53) return null
  const of = skipWords(tokens, begin + 2, ['of', 'in'])
  const year = readYear(tokens, of)
  const week: Period = { kind: 'week-number', week: digits.value }
  if (year !== null) {
    const dated: Period = { ...week, year: year.meaning }
    return { meaning: within(dated, dated, 'years'), next: year.next }
  }
  return { meaning: within(week, week, 'week'), next: begin + 2 }
}

function within(first: Period, last: Period, kind: 'years' | 'gaps' | 'week'): Meaning {
  const moment = {
    day: { kind: 'start' as const, of: first },
    through: { day: { kind: 'start' as const, of: last }, once: false },
    once: false,
  }
  return { kind: 'start', moment, within: kind }
}

/** "in 2000 files" counts files. */
function endsPhrase(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token?.kind !== 'word' || phraseEnds.has(token.word)
}

const phraseEnds: ReadonlySet<string> = new Set(
  `at on in every each from until and but except only for to then by around with
  check send run remind tell report post ping please do make`.split(/\s+/),
)
