import { dateOf, isAnswerable } from './fires/fire-range.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Timing } from './schema.ts'

/** The last fire strictly before an instant; null where a search backwards ends as that of `nextFire` does. */
export function previousFire(timing: Timing, before: Date): Date | null {
  return isAnswerable(before) ? dateOf(firesOf(timing).previous(before.getTime())) : null
}
