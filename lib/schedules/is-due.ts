import { isAnswerable } from './fires/fire-range.ts'
import { firesOf } from './fires/timing-fires.ts'
import type { Timing } from './schema.ts'

/** Whether it fires at exactly this instant. */
export function isDue(timing: Timing, instant: Date): boolean {
  return isAnswerable(instant) && firesOf(timing).next(instant.getTime() - 1) === instant.getTime()
}
