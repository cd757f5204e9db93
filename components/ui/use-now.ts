import { useSyncExternalStore } from 'react'

type Clock = { subscribe: (notify: () => void) => () => void; read: () => number }

const clocks = new Map<number, Clock>()

function makeClock(everyMs: number): Clock {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: number | undefined
  const tick = () => {
    now = Date.now()
    for (const listener of listeners) listener()
  }
  return {
    read: () => now,
    subscribe(notify) {
      listeners.add(notify)
      if (timer === undefined) {
        now = Date.now()
        timer = window.setInterval(tick, everyMs)
      }
      return () => {
        listeners.delete(notify)
        if (listeners.size > 0) return
        window.clearInterval(timer)
        timer = undefined
      }
    },
  }
}

function clockOf(everyMs: number): Clock {
  const known = clocks.get(everyMs)
  if (known) return known
  const clock = makeClock(everyMs)
  clocks.set(everyMs, clock)
  return clock
}

/** The time, moving at this interval; null on the server and while hydrating. One timer serves everybody. */
export function useNow(everyMs: number): number | null {
  const { subscribe, read } = clockOf(everyMs)
  return useSyncExternalStore(subscribe, read, () => null)
}
