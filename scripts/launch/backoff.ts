const firstMs = 250
const longestMs = 15_000
/** Whoever ran this long was well: its next end starts to count anew. */
const healthyAfterMs = 30_000

export interface Restarts {
  inARow: number
}

/** How long to wait before a process that ended is started again: a quarter second, doubling up to 15 s. */
export function nextRestart(before: Restarts, ranForMs: number): { restarts: Restarts; delayMs: number } {
  const inARow = ranForMs >= healthyAfterMs ? 0 : before.inARow
  return { restarts: { inARow: inARow + 1 }, delayMs: Math.min(firstMs * 2 ** inARow, longestMs) }
}
