import { dayMs } from './clock/calendar.ts'
import { segmentAt } from './clock/zone-offsets.ts'
import { endOfCount, withoutJitter } from './counting/count-end.ts'
import { ownCounts } from './counting/count-own.ts'
import type { OwnCounts } from './counting/own-counts.ts'
import { closedBy } from './counting/timing-stretches.ts'
import { instantOf } from './fires/own-fires.ts'
import { firesBetween } from './fires-between.ts'
import { previousFire } from './previous-fire.ts'
import type { Schedule, Timing } from './schema.ts'
import type { FireNote, SimulatedEntry, SkipReason } from './simulation.ts'
import { exclusionOf } from './skip-reason.ts'

// They are counted before they are listed, so that this is never reached.
const most = 10_000

type Recurring = Exclude<Schedule, { kind: 'at' }>

/** Every instant that the schedule names in [from, to), with what becomes of it. */
export function listEntries(timing: Timing, from: Date, to: Date): SimulatedEntry[] {
  const { schedule, windows } = timing
  const exact = withoutJitter(timing)
  const own = schedule.kind === 'at' ? null : ownCounts(schedule)
  const end = new Date(endOfCount(exact, to.getTime()))
  const named = namedBy(schedule, from, end)
  const due = new Set(firesBetween(exact, from, to, most).map((fire) => fire.getTime()))

  const skips = named
    .filter((at) => !due.has(at))
    .map((at): SimulatedEntry => {
      const reason = reasonAt({ schedule, own }, at) ?? closedBy(windows, at) ?? { kind: 'quiet-hours' }
      return { kind: 'skip', at: new Date(at), reason }
    })
  const instants = new Set(named)
  const fires = firesBetween(timing, from, to, most).map((at): SimulatedEntry => {
    const meant =
      schedule.kind === 'at' || !schedule.jitterMs ? at : previousFire(exact, new Date(at.getTime() + 1))
    const note = noteAt(own, instants, meant ?? at)
    return { kind: 'fire', at, ...(note ? { note } : {}) }
  })
  return [...fires, ...skips].sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** The schedule's own instants, as if it had no exclusion, no count, no jitter and no window. */
function namedBy(schedule: Schedule, from: Date, to: Date): number[] {
  if (schedule.kind === 'at') {
    const at = instantOf(schedule)
    return at >= from.getTime() && at < to.getTime() ? [at] : []
  }
  const { except: _except, count: _count, jitterMs: _jitter, ...bare } = schedule
  return firesBetween({ schedule: bare }, from, to, most).map((fire) => fire.getTime())
}

/** Its day is excluded, or all days on which a fire that moved to here was meant. */
function reasonAt(
  { schedule, own }: { schedule: Schedule; own: OwnCounts | null },
  at: number,
): SkipReason | null {
  if (schedule.kind === 'at') return null
  const today = exclusionOf(schedule.except, dayAt(schedule, at))
  const [meant] = schedule.kind === 'cron' ? (own?.daysMovedTo(at) ?? []) : []
  return today ?? (meant === undefined ? null : exclusionOf(schedule.except, meant))
}

const dayAt = ({ zone }: Recurring, at: number): number =>
  Math.floor((at + segmentAt(zone, at).offset) / dayMs)

function noteAt(own: OwnCounts | null, named: ReadonlySet<number>, at: Date): FireNote | null {
  if (!named.has(at.getTime())) return 'moved-to-opening'
  return own && own.daysMovedTo(at.getTime()).length > 0 ? 'moved-from-gap' : null
}
