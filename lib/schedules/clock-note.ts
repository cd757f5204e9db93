import { dayMs } from './clock/calendar.ts'
import { nextTransition, type Transition } from './clock/zone-offsets.ts'
import { withoutJitter } from './counting/count-end.ts'
import { nextFire } from './next-fire.ts'
import { noteOfGap } from './notes/clock-note-gap.ts'
import { noteOfOverlap } from './notes/clock-note-overlap.ts'
import type { Schedule, Timing } from './schema.ts'
import { type Format, formatFor, secondOfWall, wallClock } from './words/describe-format.ts'
import { duration } from './words/describe-words.ts'

const thirteenMonthsMs = 397 * dayMs

/** What the next change of clocks within 13 months does to a fire, in one sentence; null when it touches none. */
export function clockNote(timing: Timing, now: Date, locale: string): string | null {
  const zone = zoneOfClock(timing.schedule)
  if (!zone) return null
  const exact = withoutJitter(timing)
  const format = formatFor(locale)
  const end = now.getTime() + thirteenMonthsMs
  let change = nextTransition(zone, now.getTime())
  while (change && change.at < end) {
    const effect = effectOf(exact, change, format)
    if (effect) return sentence({ change, zone, effect, format })
    change = nextTransition(zone, change.at)
  }
  return null
}

/** Whose clock decides; none does of an interval that is not whole days, nor of an exact instant. */
function zoneOfClock(schedule: Schedule): string | undefined {
  if (schedule.kind === 'at') return schedule.at.endsWith('Z') ? undefined : schedule.zone
  if (schedule.kind === 'every') return schedule.everyMs % dayMs === 0 ? schedule.zone : undefined
  return schedule.kind === 'heartbeat' ? schedule.alignZone : schedule.zone
}

function effectOf(timing: Timing, change: Transition, format: Format): string | null {
  if (timing.schedule.kind === 'every') return noteOfShift(timing, change, format)
  return change.after > change.before
    ? noteOfGap(timing, change, format)
    : noteOfOverlap(timing, change, format)
}

function noteOfShift(timing: Timing, { at, before, after }: Transition, format: Format): string | null {
  const fire = nextFire(timing, new Date(at - 1))
  if (!fire || timing.schedule.kind !== 'every') return null
  const clock = (offset: number) => format.clock(secondOfWall(fire.getTime() + offset))
  const apart = duration(timing.schedule.everyMs)
  return `runs stay ${apart} apart, so from then on they come at ${clock(after)} instead of ${clock(before)}`
}

interface Said {
  change: Transition
  zone: string
  effect: string
  format: Format
}

function sentence({ change, zone, effect, format }: Said): string {
  const day = wallClock(new Date(change.at).toISOString(), zone)
  const way = change.after > change.before ? 'forward' : 'back'
  return `On ${format.weekdayAndDate(day)} clocks go ${way}: ${effect}.`
}
