import { nextFire } from '#lib/schedules/next-fire.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import type { AutomationSpec } from './spec/automation-spec.ts'

type Timed = Pick<AutomationSpec, 'trigger' | 'windows'>

/** All that decides when it fires; null where only a person says so. Its id seeds the jitter. */
export function timingOf({ trigger, windows }: Timed, automationId: string): Timing | null {
  if (trigger.kind === 'manual') return null
  return { schedule: trigger, key: automationId, ...(windows && { windows }) }
}

/** Its first instant strictly after another; null where none comes. */
export function nextFireOf(spec: Timed, automationId: string, after: Date): Date | null {
  const timing = timingOf(spec, automationId)
  return timing === null ? null : nextFire(timing, after)
}

/** An edit of anything else leaves its instants, and its phase, as they are. */
export const hasSameTiming = (before: Timed, after: Timed): boolean =>
  JSON.stringify([before.trigger, before.windows]) === JSON.stringify([after.trigger, after.windows])
