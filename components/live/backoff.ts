const longestMs = 15_000

/** How long to wait before attempt number `attempt` (from 0). Spread, so that a thousand readers do not come at once. */
export const backoffMs = (baseMs: number, attempt: number, random: number): number =>
  Math.min(longestMs, baseMs * 2 ** Math.min(attempt, 10)) * (0.3 + 0.7 * random)
