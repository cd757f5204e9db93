import { dayMs } from './clock/calendar.ts'
import { nextTransition, type Transition } from './clock/zone-offsets.ts'
import { withoutJitter } from './counting/count-end.ts'
import { isAnswerable } from './fires/fire-range.ts'
import { noteOfGap } from './notes/clock-note-gap.ts'
import { noteOfOverlap } from './notes/clock-note-overlap.ts'
import { noteOfShift } from './notes/clock-note-shift.ts'
import { noteOfMovedHours } from './notes/clock-note-windows.ts'
import type { Schedule, Timing } from './schema.ts'
import { type Format, formatFor, wallClock, zoneName } from './words/describe-format.ts'

const thirteenMonthsMs = 397 * dayMs

interface Change extends Transition {
  zone: string
}

/** What the next change of clocks within 13 months does to a fire, in one sentence; null when it touches none. */
export function clockNote(timing: Timing, now: Date, locale: string): string | null {
  const zone = zoneOfClock(timing.schedule)
  if (!zone || !isAnswerable(now)) return null
  const exact = withoutJitter(timing)
  const format = formatFor(locale)
  for (const change of changesAhead(zone, timing, now.getTime())) {
    const effect = effectOf(exact, change, format)
    if (effect) return sentence(change, { zone, effect, format })
  }
  return null
}

/** Whose clock decides; none does of an interval that is not whole days, nor of an exact instant. */
function zoneOfClock(schedule: Schedule): string | undefined {
  if (schedule.kind === 'at') return schedule.at.endsWith('Z') ? undefined : schedule.zone
  if (schedule.kind === 'every') return schedule.everyMs % dayMs === 0 ? schedule.zone : undefined
  return schedule.kind === 'heartbeat' ? schedule.alignZone : schedule.zone
}

/** Of the schedule's clock, and of its windows' where a calendar is held against them; in order. */
function changesAhead(zone: string, { schedule, windows }: Timing, now: number): Change[] {
  const zones = new Set([zone, ...(windows && schedule.kind === 'cron' ? [windows.zone] : [])])
  const changes: Change[] = []
  for (const each of zones) {
    let change = nextTransition(each, now)
    while (change && change.at < now + thirteenMonthsMs) {
      changes.push({ ...change, zone: each })
      change = nextTransition(each, change.at)
    }
  }
  return changes.sort((a, b) => a.at - b.at)
}

function effectOf(timing: Timing, change: Change, format: Format): string | null {
  if (timing.schedule.kind === 'every') return noteOfShift(timing, change, format)
  const moved = timing.schedule.kind === 'cron' ? noteOfMovedHours(timing, change.at, format) : null
  if (change.zone !== zoneOfClock(timing.schedule)) return moved
  const own =
    change.after > change.before ? noteOfGap(timing, change, format) : noteOfOverlap(timing, change, format)
  return own ?? moved
}

interface Said {
  zone: string
  effect: string
  format: Format
}

function sentence(change: Change, { zone, effect, format }: Said): string {
  const day = wallClock(new Date(change.at).toISOString(), change.zone)
  const way = change.after > change.before ? 'forward' : 'back'
  const where = change.zone === zone ? '' : ` by ${zoneName(change.zone)}`
  return `On ${format.weekdayAndDate(day)} clocks go ${way}${where}: ${effect}.`
}
