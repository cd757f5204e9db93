import { dateOf, isAnswerable } from './fires/fire-range.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Timing } from './schema.ts'

/** The first fire strictly after an instant; null when there is none, nor within the next 400 years. */
export function nextFire(timing: Timing, after: Date): Date | null {
  return isAnswerable(after) ? dateOf(firesOf(timing).next(after.getTime())) : null
}
