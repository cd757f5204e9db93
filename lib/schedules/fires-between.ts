import { isAnswerable } from './fires/fire-range.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Timing } from './schema.ts'

/** The fires from `from` on and before `to`, at most the first `limit` of them. */
// biome-ignore lint/complexity/useMaxParams: it is called as it is said, from here to there, at most so many
export function firesBetween(timing: Timing, from: Date, to: Date, limit = 1000): Date[] {
  if (!isAnswerable(from) || !isAnswerable(to)) return []
  const fires = firesOf(timing)
  const found: Date[] = []
  let fire = fires.next(from.getTime() - 1)
  while (fire !== null && fire < to.getTime() && found.length < limit) {
    found.push(new Date(fire))
    fire = fires.next(fire)
  }
  return found
}
