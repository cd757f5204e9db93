import { dateOf, isAnswerable } from './fires/fire-range.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Timing } from './schema.ts'

/** The last fire strictly before an instant; null when there is none, nor within the 400 years before. */
export function previousFire(timing: Timing, before: Date): Date | null {
  return isAnswerable(before) ? dateOf(firesOf(timing).previous(before.getTime())) : null
}
