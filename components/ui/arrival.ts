/** Something that is fetched once, and who waits for it. */
export interface Arrival<Value> {
  get(): Value | undefined
  subscribe(notify: () => void): () => void
  /** False when it could not be fetched; asking again tries again. */
  fetch(): Promise<boolean>
}

/** `bring` is asked at most once at a time, and again after it failed. */
export function arrival<Value>(bring: () => Promise<Value>): Arrival<Value> {
  const listeners = new Set<() => void>()
  let value: Value | undefined
  let coming: Promise<boolean> | undefined

  return {
    get: () => value,
    subscribe(notify) {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    fetch() {
      coming ??= bring().then(
        (brought) => {
          value = brought
          for (const notify of listeners) notify()
          return true
        },
        () => {
          coming = undefined
          return false
        },
      )
      return coming
    },
  }
}
