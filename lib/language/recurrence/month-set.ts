import { signAt, wordAt } from '../moment/token-at.ts'
import type { Rule } from '../token.ts'
import { monthNumbers } from '../vocabulary.ts'
import { afterThrough, readList } from './word-list.ts'

/** "June", "March and June", "January to March", "Nov-Feb". */
export const readMonthSet: Rule<number[]> = (tokens, at) => {
  const list = readList(tokens, at, { item: readStretch, between: ['in', 'from', 'between'] })
  if (list === null) return null
  const months = [...new Set(list.meaning.flat())].sort((a, b) => a - b)
  return { meaning: months, next: list.next }
}

const readStretch: Rule<number[]> = (tokens, at) => {
  const season = seasons.get(wordAt(tokens, at))
  if (season !== undefined) return { meaning: [...season], next: at + 1 }
  const first = readOne(tokens, at)
  if (first === null) return null
  const through = afterThrough(tokens, first.next)
  const isUntil = wordAt(tokens, first.next) === 'until'
  const last = through > first.next && !isUntil ? readOne(tokens, through) : null
  if (last === null) return { meaning: [first.meaning], next: first.next }
  const count = ((last.meaning - first.meaning + 12) % 12) + 1
  const months = Array.from({ length: count }, (_, index) => ((first.meaning - 1 + index) % 12) + 1)
  return { meaning: months, next: last.next }
}

/** Of the northern half of the world. */
const seasons: ReadonlyMap<string, readonly number[]> = new Map([
  ['spring', [3, 4, 5]],
  ['summer', [6, 7, 8]],
  ['autumn', [9, 10, 11]],
  ['fall', [9, 10, 11]],
  ['winter', [1, 2, 12]],
])

const readOne: Rule<number> = (tokens, at) => {
  const word = wordAt(tokens, at)
  const month = monthNumbers.get(word)
  if (month === undefined) return null
  const dotted = word.length < 5 && signAt(tokens, at + 1) === '.' && signAt(tokens, at + 2) === ','
  return { meaning: month, next: dotted ? at + 2 : at + 1 }
}
