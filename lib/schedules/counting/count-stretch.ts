import { heartbeatBeats } from '../fires/heartbeat-beats.ts'
import { closingAfter, type OpenTime } from '../fires/open-time.ts'
import { nextFire } from '../next-fire.ts'
import type { Schedule, Timing } from '../schema.ts'
import type { SkipReason } from '../simulation.ts'
import { exclusionOf } from '../skip-reason.ts'
import type { OwnCounts } from './own-counts.ts'
import type { Stretch } from './timing-stretches.ts'

export interface Counter {
  schedule: Exclude<Schedule, { kind: 'at' }>
  windows: Timing['windows']
  own: OwnCounts
  time: OpenTime | null
}

export interface CountedStretch {
  fires: number
  skips: { reason: SkipReason; count: number }[]
}

export function countStretch(counter: Counter, stretch: Stretch): CountedStretch {
  const { from, to, excluded, closed, slowed } = stretch
  const meant = counter.own.daysMovedTo(from)
  const dropped = meant.length > 0 ? droppedByMeantDays(counter, meant) : null
  const named = counter.own.count(from, to) + (meant.length > 0 && !dropped ? 1 : 0)
  const skipped = (reason: SkipReason, count: number) => (count > 0 ? [{ reason, count }] : [])

  const reason = excluded ?? closed
  if (reason) return { fires: 0, skips: skipped(reason, named + (dropped ? 1 : 0)) }
  const resumed = resumesAt(counter, from) ? 1 : 0
  const due = named + resumed
  const fires = slowed ? slowedFires(counter, stretch, due) : due
  const byMeantDay = dropped ? skipped(dropped, 1) : []
  return { fires, skips: [...skipped({ kind: 'quiet-hours' }, due - fires), ...byMeantDay] }
}

/** Of a calendar, a fire that moved to a gap's end also needs one of the days that it was meant on. */
function droppedByMeantDays({ schedule }: Counter, days: readonly number[]): SkipReason | null {
  if (schedule.kind !== 'cron') return null
  const reasons = days.map((day) => exclusionOf(schedule.except, day))
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null
}

/** A heartbeat's windows open here, and no beat lies between this and their closing. */
function resumesAt({ schedule, time }: Counter, at: number): boolean {
  if (schedule.kind !== 'heartbeat' || !time || time.open.always) return false
  if (!time.open.holds(at) || time.open.holds(at - 1)) return false
  const beat = heartbeatBeats(schedule.everyMs, schedule.alignZone ?? 'UTC').next(at - 1)
  return beat === null || beat >= closingAfter(time.open, at)
}

/** One at most for each beat of the slower cadence, unless something fired since that beat already. */
function slowedFires(counter: Counter, { from, to }: Stretch, due: number): number {
  const slowed = counter.time?.slowed
  if (!slowed || due === 0) return due
  const beats = heartbeatBeats(slowed.everyMs, slowed.zone)
  const begun = beats.previous(from + 1) ?? from
  let fires = 0
  let counted = 0
  for (let at = from; at < to; ) {
    const next = Math.min(to, beats.next(at) ?? to)
    const inBeat = at === from ? due - counter.own.count(next, to) : counter.own.count(at, next)
    const first = at > from || begun === from || !firedSince(counter, begun, from)
    if (inBeat > 0 && first) fires++
    counted += inBeat
    if (counted >= due) return fires
    at = next
  }
  return fires
}

function firedSince({ schedule, windows }: Counter, beat: number, before: number): boolean {
  const { count: _count, jitterMs: _jitter, ...unlimited } = schedule
  const active = windows?.active
  const timing: Timing = {
    schedule: unlimited,
    ...(windows ? { windows: { zone: windows.zone, ...(active ? { active } : {}) } } : {}),
  }
  const fire = nextFire(timing, new Date(beat - 1))
  return fire !== null && fire.getTime() < before
}
