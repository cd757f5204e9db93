import { signAt, wordAt } from '../moment/token-at.ts'
import type { Found, Rule, Token } from '../token.ts'

const longestList = 24

/** One thing after another: "a, b and c", "a & b", "a or b", "a/b". `between` are words that may repeat: "on Monday and on Tuesday". */
export function readList<Item>(
  tokens: readonly Token[],
  at: number,
  {
    item,
    between = [],
    most = longestList,
  }: { item: Rule<Item>; between?: readonly string[]; most?: number },
): Found<Item[]> | null {
  const first = item(tokens, at)
  if (first === null) return null
  const items = [first.meaning]
  let next = first.next
  while (items.length < most) {
    const joined = afterJoin(tokens, next)
    if (joined === next) break
    const following = item(tokens, joined) ?? item(tokens, skipWords(tokens, joined, between))
    if (following === null) break
    items.push(following.meaning)
    next = following.next
  }
  return { meaning: items, next }
}

/** With "n" and "an" for "and", as thumbs write it: another thing of the kind must follow. */
const joints: ReadonlySet<string> = new Set(['and', 'or', 'plus', 'n', 'an', 'nd'])

/** After ", and" and its kin; the same place where nothing joins. */
function afterJoin(tokens: readonly Token[], at: number): number {
  let next = at
  if (signAt(tokens, next) === ',') next += 1
  const sign = signAt(tokens, next)
  const word = wordAt(tokens, next)
  if (joints.has(word) || sign === '&' || sign === '+' || sign === '/') next += 1
  return next
}

/** After "through", "to", "-" and their kin; the same place where none stands. */
export function afterThrough(tokens: readonly Token[], at: number): number {
  const word = wordAt(tokens, at)
  if (word === 'up' && wordAt(tokens, at + 1) === 'to') return at + 2
  if (/^(through|to|until)$/.test(word)) {
    return word === 'to' && wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1
  }
  return signAt(tokens, at) === '-' ? at + 1 : at
}

export function skipWords(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at
  while (words.includes(wordAt(tokens, next)) && next < at + 4) next += 1
  return next
}
