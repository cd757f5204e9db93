import type { WordChange } from './word-difference.ts'

/** One thing that two specs do not have alike, in words for people. Null: it is not there. */
export interface Difference {
  /** The field, as the newer spec names it: execution.timeoutMs, action.steps.1.args.url. */
  path: string
  label: string
  before: string | null
  after: string | null
  /** Of texts: word by word. */
  words?: WordChange[]
}
