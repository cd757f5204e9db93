import { take } from '#lib/adapters/redis/rate-limit.ts'
import type { DoorContext } from '../door.ts'
import { refusePause } from '../refuse-pause.ts'

/** Whoever opens links by guessing is stopped before any of them costs us a password's hash. */
export async function limitLinks({ address, now }: DoorContext): Promise<void> {
  refusePause(await take({ name: 'link', key: address, limit: 30, windowMs: 15 * 60_000, now }))
}
