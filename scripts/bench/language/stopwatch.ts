/** The median of several tries, each after a warm-up; milliseconds. */
export function medianMs(run: () => void, tries = 7): number {
  run()
  return quantile(
    Array.from({ length: tries }, () => onceMs(run)),
    0.5,
  )
}

/** The same on a new copy each time: what is prepared for a schedule is remembered by its object. */
export function medianOfNewMs<Value>(value: Value, run: (copy: Value) => unknown, tries = 7): number {
  const times = Array.from({ length: tries + 1 }, () => {
    const copy = structuredClone(value)
    return onceMs(() => void run(copy))
  })
  return quantile(times.slice(1), 0.5)
}

export function onceMs(run: () => void): number {
  const begun = performance.now()
  run()
  return performance.now() - begun
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
