/** A meaning and the tokens that say it: from the first to the one after the last. */
export interface Clip<Meaning> {
  value: Meaning
  from: number
  to: number
  /** The instruction needs these words too, so they stay in it. */
  stays?: boolean
}
