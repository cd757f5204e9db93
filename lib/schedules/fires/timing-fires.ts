import type { Schedule, Timing } from '../schema.ts'
import { daysLeftBy } from './admitted-days.ts'
import { type Bounds, boundedFires, firstFires, onceAt } from './bounded-fires.ts'
import { filtered } from './filtered-fires.ts'
import { inOpenTime, onDays } from './fire-filters.ts'
import type { Fires } from './fires.ts'
import { resumeAtOpenings } from './heartbeat-resumes.ts'
import { lateFires } from './lateness.ts'
import { nextOpening, type OpenTime, openTime, sameUntil } from './open-time.ts'
import { instantOf, ownFires } from './own-fires.ts'
import { slowedFires } from './slowed-fires.ts'

type Recurring = Exclude<Schedule, { kind: 'at' }>

interface Prepared {
  timing: Timing
  fires: Fires
}

// What is prepared once serves every later question about the same schedule. It is never changed, only replaced.
const prepared = new WeakMap<Schedule, Prepared>()

/** All that decides when a timing fires, in the order that fires.ts tells. */
export function firesOf(timing: Timing): Fires {
  const known = prepared.get(timing.schedule)
  if (known !== undefined && known.timing.windows === timing.windows && known.timing.key === timing.key) {
    return known.fires
  }
  const fires = prepare(timing)
  prepared.set(timing.schedule, { timing: { ...timing }, fires })
  return fires
}

function prepare({ schedule, windows, key }: Timing): Fires {
  const time = windows === undefined ? null : openTime(windows)
  if (schedule.kind === 'at') {
    const instant = instantOf(schedule)
    const opening = time === null ? instant : nextOpening(time.open, instant)
    return opening === null ? never : onceAt(opening)
  }
  const due = dueFires(schedule, time)
  const { count, jitterMs = 0 } = schedule
  const bounds = boundsOf(schedule)
  const counted = count === undefined ? due : firstFires(due, { count, from: bounds.from })
  if (jitterMs === 0 || key === undefined) return counted
  return lateFires(counted, { key, jitterMs, edgeAfter: edgesOf(schedule, time, jitterMs) })
}

/** The fires before they are counted and made late. */
function dueFires(schedule: Recurring, time: OpenTime | null): Fires {
  const own = ownFires(schedule)
  const resumed = time !== null && schedule.kind === 'heartbeat' ? resumeAtOpenings(own, time.open) : own
  const days = daysLeftBy(schedule.except)
  const admitted = days === null ? resumed : filtered(resumed, onDays(schedule.zone, days))
  const bounded = boundedFires(admitted, boundsOf(schedule))
  if (time === null) return bounded
  const sources = schedule.kind === 'cron' ? schedule.expressions.length : 1
  const open =
    schedule.kind === 'heartbeat' || time.open.always
      ? bounded
      : filtered(bounded, inOpenTime(time.open), sources)
  return time.slowed === null ? open : slowedFires(open, time.slowed)
}

const boundsOf = ({ from, until }: Recurring): Bounds => ({
  from: from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from),
  until: until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until),
})

/** What a late fire may not reach: a change of its windows, a day that is excluded, the end. */
function edgesOf(schedule: Recurring, time: OpenTime | null, jitterMs: number): (fire: number) => number {
  const { until } = boundsOf(schedule)
  const left = daysLeftBy(schedule.except)
  const days = left === null ? null : onDays(schedule.zone, left)
  return (fire) => {
    const latest = fire + jitterMs
    const edges = [until, latest]
    if (time !== null) edges.push(sameUntil(time.open, fire, latest))
    if (time?.slowed) edges.push(sameUntil(time.slowed.hours, fire, latest))
    // shorter than any day, so that only the day on which it would end can be another
    if (days !== null && !days.admits(latest)) edges.push(days.heldSince(latest))
    return Math.min(...edges)
  }
}

const never: Fires = { next: () => null, previous: () => null }
