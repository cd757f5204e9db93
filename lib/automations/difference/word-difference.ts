import { commonPairs, type Pair } from './common-pairs.ts'

export interface WordChange {
  kind: 'same' | 'removed' | 'added'
  text: string
}

// Words, the space between them, and signs; a letter of a script without spaces stands alone.
const pieces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}_]+|\s+|./gsu

/** What was taken out and put in, by words. The same with the removed is the old text, with the added the new one. */
export function wordDifference(before: string, after: string): WordChange[] {
  const old = before.match(pieces) ?? []
  const fresh = after.match(pieces) ?? []
  const changes: WordChange[] = []
  const add = (kind: WordChange['kind'], words: string[]) => {
    if (words.length === 0) return
    const last = changes.at(-1)
    if (last?.kind === kind) last.text += words.join('')
    else changes.push({ kind, text: words.join('') })
  }
  const pairs = withoutLoneSpaces(commonPairs(old, fresh), old)
  let [from, to] = [0, 0]
  for (const [inOld, inFresh] of [...pairs, [old.length, fresh.length] as const]) {
    add('removed', old.slice(from, inOld))
    add('added', fresh.slice(to, inFresh))
    add('same', old.slice(inOld, inOld + 1))
    ;[from, to] = [inOld + 1, inFresh + 1]
  }
  return changes
}

/** Where a phrase is replaced, the spaces that both phrases have are no sign of anything kept. */
const withoutLoneSpaces = (pairs: readonly Pair[], words: readonly string[]): Pair[] =>
  pairs.filter(([place, other], index) => {
    if (words[place]?.trim() !== '') return true
    const [before, after] = [pairs[index - 1], pairs[index + 1]]
    return (
      (before?.[0] === place - 1 && before[1] === other - 1) ||
      (after?.[0] === place + 1 && after[1] === other + 1)
    )
  })
