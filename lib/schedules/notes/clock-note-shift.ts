import { offsetAt, type Transition } from '../clock/zone-offsets.ts'
import { isDue } from '../is-due.ts'
import { nextFire } from '../next-fire.ts'
import { previousFire } from '../previous-fire.ts'
import type { EverySchedule, Timing } from '../schema.ts'
import { type Format, secondOfWall } from '../words/describe-format.ts'
import { duration } from '../words/describe-words.ts'

/** "runs stay 1 day apart, so from then on they come at 10:00 instead of 09:00" */
export function noteOfShift(timing: Timing, change: Transition, format: Format): string | null {
  const { windows } = timing
  if (timing.schedule.kind !== 'every') return null
  const schedule: EverySchedule = timing.schedule
  const last = previousFire({ schedule }, new Date(change.at))
  const first = nextFire({ schedule }, new Date(change.at - 1))
  if (!last || !first) return null
  const clock = (fire: Date) =>
    format.clock(secondOfWall(fire.getTime() + offsetAt(schedule.zone, fire.getTime())))
  // a long interval may pass over this change and the one that undoes it
  if (clock(last) === clock(first)) return null
  const apart = `runs stay ${duration(schedule.everyMs)} apart`
  const happens = (fire: Date) => !windows || isDue(timing, fire)
  const [before, after] = [happens(last), happens(first)]
  if (before && after)
    return `${apart}, so from then on they come at ${clock(first)} instead of ${clock(last)}`
  if (before)
    return `${apart}, so from then on they would come at ${clock(first)}, outside its hours, and do not happen`
  return after
    ? `${apart}, so from then on they come at ${clock(first)}, inside its hours, instead of ${clock(last)}, outside them`
    : null
}
