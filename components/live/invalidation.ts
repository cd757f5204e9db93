import type { QueryKey } from './query-keys.ts'

interface Ports {
  run(key: QueryKey): void
  schedule(run: () => void, delayMs: number): unknown
}

const restMs = 1000

/** The first at once, a storm of the same at most once a second, and the last one always. */
export function calmInvalidation({ run, schedule }: Ports): (key: QueryKey) => void {
  const resting = new Map<string, { isAsked: boolean }>()

  return function invalidate(key) {
    const name = JSON.stringify(key)
    const rest = resting.get(name)
    if (rest) {
      rest.isAsked = true
      return
    }
    const begun = { isAsked: false }
    resting.set(name, begun)
    run(key)
    schedule(() => {
      resting.delete(name)
      if (begun.isAsked) invalidate(key)
    }, restMs)
  }
}
