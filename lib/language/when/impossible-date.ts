import { monthNames } from '#lib/schedules/words/describe-words.ts'
import { readNumber, readOrdinal } from '../numbers.ts'
import type { Token } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import type { WhenReading } from './when-reading.ts'

type TokenReader = (tokens: readonly Token[]) => WhenReading

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

interface ImpossibleDate {
  month: number
  day: number
  /** The tokens of the day: from the first to the one after the last. */
  from: number
  to: number
}

/** "30 February", "April 31st", "the 31st of June": no reading beside it may be taken for what was meant. */
export function readImpossibleDate(tokens: readonly Token[], read: TokenReader): WhenReading | null {
  for (const [at, token] of tokens.entries()) {
    const month = token.kind === 'word' ? monthNumbers.get(token.word) : undefined
    const found = month === undefined ? null : (dayAfter(tokens, at, month) ?? dayBefore(tokens, at, month))
    if (found !== null) return asked(tokens, found, read)
  }
  return null
}

function dayAfter(tokens: readonly Token[], at: number, month: number): ImpossibleDate | null {
  const from = tokens[at + 1]?.word === 'the' ? at + 2 : at + 1
  const day = readOrdinal(tokens, from) ?? readNumber(tokens, from)
  if (day === null || !isImpossible(day.meaning, month)) return null
  return { month, day: day.meaning, from, to: day.next }
}

function dayBefore(tokens: readonly Token[], at: number, month: number): ImpossibleDate | null {
  const to = tokens[at - 1]?.word === 'of' ? at - 1 : at
  for (const from of [to - 2, to - 1]) {
    const day = readOrdinal(tokens, from) ?? readNumber(tokens, from)
    if (day?.next === to && isImpossible(day.meaning, month)) return { month, day: day.meaning, from, to }
  }
  return null
}

/** 32 and more may be a year, an amount, a number of anything. */
const isImpossible = (day: number, month: number): boolean => day <= 31 && day > (longest[month - 1] ?? 31)

/** Asks, and offers the last day that the month always has. */
function asked(
  tokens: readonly Token[],
  { month, day, from, to }: ImpossibleDate,
  read: TokenReader,
): WhenReading {
  const name = monthNames[month - 1] ?? ''
  const last = month === 2 ? 28 : (longest[month - 1] ?? 30)
  const place = tokens[from]
  const instead: readonly Token[] =
    place === undefined
      ? tokens
      : [...tokens.slice(0, from), { ...place, ...numberToken(last) }, ...tokens.slice(to)]
  const { when, spans } = read(instead)
  const choices = when === null ? [] : [{ label: `${last} ${name}`, value: when.value }]
  return {
    when: null,
    questions: [{ about: 'when', text: `${name} has no day ${day}. Which day is meant?`, choices }],
    spans,
  }
}

const numberToken = (value: number) =>
  ({ kind: 'number', value, text: String(value), word: String(value) }) as const
