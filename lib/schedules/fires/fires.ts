// How a schedule becomes instants, stage by stage:
//   1. its own instants: cron fields and stride by the wall clock of `zone`, multiples of an interval, a heartbeat's beats
//      (a fire that falls in a gap of the clocks happens at its end, and both its meant day and its real day count below)
//   2. [from, until) and `except`, by days of `zone`
//   3. windows: open is what the wall clock of the windows' zone shows, so an overlap may open twice
//      (heartbeat: a stretch of open time without a beat has one at its opening; `at` moves to the next opening)
//   4. quiet hours with a cadence: of what is left, in quiet time only the first at or after each beat of the cadence,
//      counted like a heartbeat's beats from midnight of the windows' zone
//   5. `count`
//   6. jitter: late by floor(share(key) * min(jitterMs, room)), room = until the next fire, the next change of the
//      windows, the next excluded day, `until`; without a key there is none
export interface Fires {
  /** Strictly after. */
  next(after: number): number | null
  /** Strictly before. */
  previous(before: number): number | null
}
