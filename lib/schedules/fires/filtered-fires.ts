import { dayMs } from '../clock/calendar.ts'
import type { Fires } from './fires.ts'

/** Lets some instants through. From one that it holds back, it tells how far all others are held back too. */
export interface Filter {
  admits(instant: number): boolean
  /** The first instant after this one that may be let through. */
  resumes(instant: number): number
  /** The first instant of the stretch, at or before this one, from which on all are held back. */
  heldSince(instant: number): number
}

// What stays silent through so many closings in a row, or for a whole cycle of weekdays, is taken never to fire.
const mostTries = 12_000
const fewestTries = 1500
const longestMs = 30 * 365.25 * dayMs

/** `sources`: how many expressions each try asks. The more they are, the fewer the tries. */
export function filtered(fires: Fires, filter: Filter, sources = 1): Fires {
  const tries = Math.max(fewestTries, Math.floor(mostTries / sources))
  return {
    next(after) {
      const first = fires.next(after)
      let fire = first
      for (let tried = 0; fire !== null && first !== null && tried < tries; tried++) {
        if (filter.admits(fire)) return fire
        const from = filter.resumes(fire)
        if (from - first > longestMs) return null
        fire = fires.next(from - 1)
      }
      return null
    },
    previous(before) {
      const last = fires.previous(before)
      let fire = last
      for (let tried = 0; fire !== null && last !== null && tried < tries; tried++) {
        if (filter.admits(fire)) return fire
        const since = filter.heldSince(fire)
        if (last - since > longestMs) return null
        fire = fires.previous(since)
      }
      return null
    },
  }
}
