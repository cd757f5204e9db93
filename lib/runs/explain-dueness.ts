import { segmentAt } from '#lib/schedules/clock/zone-offsets.ts'
import { withoutJitter } from '#lib/schedules/counting/count-end.ts'
import { firesBetween } from '#lib/schedules/fires-between.ts'
import { listEntries } from '#lib/schedules/list-entries.ts'
import { nextFire } from '#lib/schedules/next-fire.ts'
import { previousFire } from '#lib/schedules/previous-fire.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import type { FireNote, SkipReason } from '#lib/schedules/simulation.ts'

/** What a schedule says of a stretch of time, usually a minute. */
export type Dueness =
  | { kind: 'due'; at: Date; count: number; note: FireNote | null }
  /** It names this instant, and its fixed share of lateness moves it on. */
  | { kind: 'spread'; at: Date; to: Date }
  | { kind: 'held-back'; at: Date; reason: SkipReason }
  /** Clocks went back: the wall clock shows its time for the second time. */
  | { kind: 'second-pass'; first: Date }
  | { kind: 'before-start'; start: Date }
  | { kind: 'past-end' }
  | { kind: 'not-named' }

export interface Around {
  previous: Date | null
  next: Date | null
}

export interface Stretch {
  from: Date
  /** Exclusive. */
  to: Date
}

/** The fires before and after a stretch. */
export const firesAround = (timing: Timing, { from, to }: Stretch): Around => ({
  previous: previousFire(timing, from),
  next: nextFire(timing, new Date(to.getTime() - 1)),
})

export function duenessOf(timing: Timing, stretch: Stretch): Dueness {
  const { from, to } = stretch
  const entries = listEntries(timing, from, to)
  const fires = entries.filter((entry) => entry.kind === 'fire')
  const [fire] = fires
  if (fire) return { kind: 'due', at: fire.at, count: fires.length, note: fire.note ?? null }
  const held = entries.find((entry) => entry.kind === 'skip')
  const isOver = nextFire(timing, new Date(from.getTime() - 1)) === null
  if (held && !isOver) return { kind: 'held-back', at: held.at, reason: held.reason }
  return spread(timing, stretch) ?? secondPass(timing, stretch) ?? outside(timing, { from, isOver })
}

function spread(timing: Timing, { from, to }: Stretch): Dueness | null {
  const [at] = firesBetween(withoutJitter(timing), from, to, 1)
  if (!at) return null
  const late = nextFire(timing, new Date(at.getTime() - 1))
  return late ? { kind: 'spread', at, to: late } : null
}

function secondPass(timing: Timing, { from, to }: Stretch): Dueness | null {
  const { zone } = timing.schedule
  const segment = segmentAt(zone, from.getTime())
  if (from.getTime() >= segment.repeatedUntil) return null
  const repeatedMs = segmentAt(zone, segment.start - 1).offset - segment.offset
  const earlier = (at: Date) => new Date(at.getTime() - repeatedMs)
  const [first] = firesBetween(timing, earlier(from), earlier(to), 1)
  return first ? { kind: 'second-pass', first } : null
}

function outside({ schedule }: Timing, { from, isOver }: { from: Date; isOver: boolean }): Dueness {
  if (isOver) return { kind: 'past-end' }
  const start = schedule.kind === 'at' || schedule.from === undefined ? null : new Date(schedule.from)
  return start && from < start ? { kind: 'before-start', start } : { kind: 'not-named' }
}
