import type { Fires } from './fires.ts'

export interface Bounds {
  from: number
  /** Exclusive. */
  until: number
}

export function boundedFires(fires: Fires, { from, until }: Bounds): Fires {
  return {
    next(after) {
      const fire = fires.next(Math.max(after, from - 1))
      return fire === null || fire >= until ? null : fire
    },
    previous(before) {
      const fire = fires.previous(Math.min(before, until))
      return fire === null || fire < from ? null : fire
    },
  }
}

/** The first `count` fires from an instant on, counted only as far as somebody asks, and each once. */
export function firstFires(fires: Fires, { count, from }: { count: number; from: number }): Fires {
  let counted = 0
  let last = from - 1
  /** Whether a fire is one of them. */
  const admits = (fire: number) => {
    while (last < fire && counted < count) {
      last = fires.next(last) ?? fire
      counted++
    }
    return fire <= last
  }
  return {
    next(after) {
      const fire = counted === count && after >= last ? null : fires.next(Math.max(after, from - 1))
      return fire !== null && admits(fire) ? fire : null
    },
    previous(before) {
      const fire = fires.previous(before)
      if (fire === null || fire < from) return null
      return admits(fire) ? fire : last
    },
  }
}

/** Fires at the instants of any of them, once where they meet. */
export function anyOf(several: readonly Fires[]): Fires {
  const [only] = several
  if (only !== undefined && several.length === 1) return only
  const sources = several.map(remembered)
  return {
    next(after) {
      let first: number | null = null
      for (const fires of sources) {
        const fire = fires.next(after)
        if (fire !== null && (first === null || fire < first)) first = fire
      }
      return first
    },
    previous(before) {
      let last: number | null = null
      for (const fires of sources) {
        const fire = fires.previous(before)
        if (fire !== null && (last === null || fire > last)) last = fire
      }
      return last
    },
  }
}

/** Of several, most stand still while one goes on: their last answer holds for the whole stretch without a fire. */
function remembered(fires: Fires): Fires {
  let following: Answer = { asked: Number.POSITIVE_INFINITY, found: null }
  let preceding: Answer = { asked: Number.NEGATIVE_INFINITY, found: null }
  return {
    next(after) {
      const { asked, found } = following
      if (after >= asked && (found === null || after < found)) return found
      following = { asked: after, found: fires.next(after) }
      return following.found
    },
    previous(before) {
      const { asked, found } = preceding
      if (before <= asked && (found === null || before > found)) return found
      preceding = { asked: before, found: fires.previous(before) }
      return preceding.found
    },
  }
}

interface Answer {
  asked: number
  found: number | null
}

export const onceAt = (instant: number): Fires => ({
  next: (after) => (after < instant ? instant : null),
  previous: (before) => (before > instant ? instant : null),
})
