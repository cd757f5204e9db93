import { ring } from '#lib/adapters/redis/signals.ts'
import { cancelChannel } from './hold-runs.ts'

/** After the commit: whoever holds one of these hears of it within moments, and else with its next lease. */
export function ringCancel(asked: readonly string[]): void {
  if (asked.length > 0) ring(cancelChannel)
}
