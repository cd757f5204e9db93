import { dateOf, isAnswerable } from './fires/fire-range.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Timing } from './schema.ts'

/**
 * The first fire strictly after an instant. Null when there is none, nor within the next 400 years; also when windows or
 * exclusions hold back all that is due for 30 years, or for thousands of closings in a row.
 */
export function nextFire(timing: Timing, after: Date): Date | null {
  return isAnswerable(after) ? dateOf(firesOf(timing).next(after.getTime())) : null
}
