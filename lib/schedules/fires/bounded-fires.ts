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

/** The first `count` fires from an instant on. Which one is the last is found out when it is first asked for. */
export function firstFires(fires: Fires, limit: { count: number; from: number }): Fires {
  let known: Fires | null = null
  const first = () => {
    known ??= boundedFires(fires, { from: limit.from, until: endOf(fires, limit) })
    return known
  }
  return { next: (after) => first().next(after), previous: (before) => first().previous(before) }
}

function endOf(fires: Fires, { count, from }: { count: number; from: number }): number {
  let last = from - 1
  for (let index = 0; index < count; index++) {
    const fire = fires.next(last)
    if (fire === null) return Number.POSITIVE_INFINITY
    last = fire
  }
  return last + 1
}

/** Fires at the instants of any of them, once where they meet. */
export function anyOf(several: readonly Fires[]): Fires {
  const [only] = several
  if (only !== undefined && several.length === 1) return only
  return {
    next(after) {
      let first: number | null = null
      for (const fires of several) {
        const fire = fires.next(after)
        if (fire !== null && (first === null || fire < first)) first = fire
      }
      return first
    },
    previous(before) {
      let last: number | null = null
      for (const fires of several) {
        const fire = fires.previous(before)
        if (fire !== null && (last === null || fire > last)) last = fire
      }
      return last
    },
  }
}

export const onceAt = (instant: number): Fires => ({
  next: (after) => (after < instant ? instant : null),
  previous: (before) => (before > instant ? instant : null),
})
