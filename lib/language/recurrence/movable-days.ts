import { wordAt } from '../moment/token-at.ts'
import type { Found, Token } from '../token.ts'
import type { Meaning } from './types.ts'

interface MovableDay {
  place: number
  weekday: number
  month: number
}

/** Holidays that are a weekday of a month, as the United States keep them. */
const movableDays: ReadonlyMap<string, MovableDay> = new Map([
  ['thanksgiving', { place: 4, weekday: 4, month: 11 }],
  ['labor day', { place: 1, weekday: 1, month: 9 }],
  ['labour day', { place: 1, weekday: 1, month: 9 }],
  ['memorial day', { place: -1, weekday: 1, month: 5 }],
  ['mothers day', { place: 2, weekday: 7, month: 5 }],
  ['fathers day', { place: 3, weekday: 7, month: 6 }],
])

/** "every Thanksgiving", "each Mother's Day" */
export function readMovableDay(tokens: readonly Token[], at: number): Found<Meaning> | null {
  const word = wordAt(tokens, at).replace("'", '')
  const two = `${word} ${wordAt(tokens, at + 1)}`
  const day = movableDays.get(two) ?? movableDays.get(word)
  if (day === undefined) return null
  const { place, weekday, month } = day
  const isTwo = movableDays.has(two) || wordAt(tokens, at + 1) === 'day'
  return {
    meaning: { kind: 'nth', places: [place], counted: [weekday], every: true, of: null, month },
    next: isTwo ? at + 2 : at + 1,
  }
}
