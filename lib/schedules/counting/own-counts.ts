/** How many instants a schedule names by itself, before its bounds, exclusions and windows. */
export interface OwnCounts {
  /** In [from, to), without those that a gap of the clocks moved. */
  count(from: number, to: number): number
  /** Where a gap ends: the days on which moved fires were meant. Empty also where the end fires by itself. */
  daysMovedTo(at: number): number[]
  /** No gap ends after this instant and before that one. */
  steadyUntil(at: number): number
}
