import { take } from '#lib/adapters/redis/rate-limit.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { DoorContext } from '../door.ts'
import { pauseWords } from '../sign-in-limits.ts'

/** Whoever opens links by guessing is stopped before any of them costs us a password's hash. */
export async function limitLinks({ address, now }: DoorContext): Promise<void> {
  const taken = await take({ name: 'link', key: address, limit: 30, windowMs: 15 * 60_000, now })
  if (taken.ok) return
  throw new AppError('too-many-requests', pauseWords(taken.retryAfterMs), {
    retryAfterMs: taken.retryAfterMs,
  })
}
