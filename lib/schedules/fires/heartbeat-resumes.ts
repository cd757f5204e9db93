import type { Fires } from './fires.ts'
import { closingAfter, nextOpening, openSince } from './open-time.ts'
import type { WeekHours } from './week-hours.ts'

/** Beats inside open time, and the opening of each stretch of open time that holds none. */
export const resumeAtOpenings = (beats: Fires, open: WeekHours): Fires => ({
  next(after) {
    let from = after + 1
    if (open.holds(from)) {
      const end = closingAfter(open, from)
      const beat = beats.next(after)
      if (beat !== null && beat < end) return beat
      const opensHere = !open.always && !open.holds(after)
      if (opensHere) return from
      from = end
    }
    if (from === Number.POSITIVE_INFINITY) return null
    const opening = nextOpening(open, from)
    if (opening === null) return null
    const beat = beats.next(opening - 1)
    return beat !== null && beat < closingAfter(open, opening) ? beat : opening
  },
  previous(before) {
    let last = before - 1
    if (open.never) return null
    if (open.holds(last)) {
      const start = openSince(open, last)
      const beat = beats.previous(before)
      if (beat !== null && beat >= start) return beat
      const first = beats.next(start - 1)
      if (first === null || first >= closingAfter(open, last)) return start
      last = start - 1
    }
    while (!open.holds(last)) last = open.sameSince(last) - 1
    const beat = beats.previous(last + 1)
    const start = openSince(open, last)
    return beat !== null && beat >= start ? beat : start
  },
})
