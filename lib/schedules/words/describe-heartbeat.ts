import type { HeartbeatSchedule } from '../schema.ts'
import { zoneName } from './describe-format.ts'
import { everyDuration, listed } from './describe-words.ts'

const hourMs = 3_600_000
const dayMs = 86_400_000

/** "every 30 minutes, on the hour and half past (:00 and :30)" */
export function heartbeatInWords({ everyMs, alignZone }: HeartbeatSchedule): string {
  const every = everyDuration(everyMs)
  const midnight = `midnight ${alignZone ? zoneName(alignZone) : 'UTC'}`
  if (everyMs === dayMs) return `every day at ${midnight}`
  if (everyMs > dayMs) return `${every} at ${midnight}`
  if (dayMs % everyMs > 0) return `${every}, counted anew from each ${midnight}`
  if (everyMs > hourMs) return `${every}, counted from ${midnight}`
  if (hourMs % everyMs > 0) return `${every}, counted from ${midnight}`
  return `${every}, ${minutesPast(everyMs)}`
}

// Counted from midnight, a beat that divides the hour is at the same minutes of all of them.
function minutesPast(everyMs: number): string {
  if (everyMs === hourMs) return 'on the hour'
  const step = everyMs / 60_000
  if (step === 1) return 'on the minute'
  const minutes = Array.from({ length: 60 / step }, (_, index) => `:${String(index * step).padStart(2, '0')}`)
  if (step === 30) return `on the hour and half past (${listed(minutes)})`
  return minutes.length > 4
    ? `on the hour and from there (${minutes.slice(0, 3).join(', ')} ...)`
    : `at ${listed(minutes)}`
}
