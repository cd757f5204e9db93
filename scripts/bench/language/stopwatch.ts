/** The median of several tries, each after a warm-up; milliseconds. */
export function medianMs(run: () => void, tries = 7): number {
  run()
  return quantile(
    Array.from({ length: tries }, () => onceMs(run)),
    0.5,
  )
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
