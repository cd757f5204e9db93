import type { Supervised } from './supervise.ts'

export interface Running {
  parts: Supervised[]
  redis: Supervised | undefined
}

// A little more than web and worker allow themselves, so that they end by their own rules.
const drainBoundMs = 28_000
const redisBoundMs = 10_000

/** Web and worker finish what is under way, side by side; Redis is needed for that and goes last. */
export async function stopAll({ parts, redis }: Running, hurry: AbortSignal): Promise<void> {
  await Promise.all(parts.map((part) => part.stop(drainBoundMs, hurry)))
  await redis?.stop(redisBoundMs, AbortSignal.any([]))
}
