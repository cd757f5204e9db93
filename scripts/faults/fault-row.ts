/** How much of it: the whole suite, or what `npm test` has the time for. */
export interface Extent {
  short: boolean
}

export interface Found {
  got: string
  ok: boolean
}

export interface FaultRow {
  name: string
  /** Its number among the guarantees of the product. */
  guarantee: number
  /** What is done to it. */
  done: string
  expected: string
  /** Also in the short form. */
  inShort?: boolean
  run: (extent: Extent) => Promise<Found>
}

/** What cannot be tried before its part of the product exists. */
export interface LaterRow {
  name: string
  guarantee: number
  waitsFor: string
}

export interface RowResult extends Found {
  name: string
  tookMs: number
}
