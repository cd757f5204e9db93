import type { Difference } from './difference.ts'
import { wordDifference } from './word-difference.ts'

type Said = Omit<Difference, 'words'>

/** Of what a person wrote: by its words. */
export const textDifference = (said: Said & { before: string; after: string }): Difference[] =>
  said.before === said.after ? [] : [{ ...said, words: wordDifference(said.before, said.after) }]

interface Values<Value> {
  path: string
  label: string
  before: Value
  after: Value
  say(value: NonNullable<Value>): string
}

/** Of any value. What sounds the same and is not the same is shown as it stands in the spec. */
export function valueDifference<Value>(values: Values<Value>): Difference[] {
  const { path, label, before, after, say } = values
  const [old, fresh] = [JSON.stringify(before), JSON.stringify(after)]
  if (old === fresh) return []
  const spoken = (value: Value) => (value === undefined || value === null ? null : say(value))
  const said: Said = { path, label, before: spoken(before), after: spoken(after) }
  return [said.before === said.after ? { ...said, before: old ?? null, after: fresh ?? null } : said]
}
