// Exact numbers without a list: whole stretches of a day are counted by a subtraction.
import { dayMs } from '../clock/calendar.ts'
import { offsetAt } from '../clock/zone-offsets.ts'
import { openTime } from '../fires/open-time.ts'
import { nextFire } from '../next-fire.ts'
import { previousFire } from '../previous-fire.ts'
import type { Schedule, Timing } from '../schema.ts'
import type { SimulatedDay, SkipReason } from '../simulation.ts'
import { dateOfDay } from '../skip-reason.ts'
import { endOfCount, withoutJitter } from './count-end.ts'
import { ownCounts } from './count-own.ts'
import { countStretch } from './count-stretch.ts'
import { stretchesOf } from './timing-stretches.ts'

export type RecurringTiming = Timing & { schedule: Exclude<Schedule, { kind: 'at' }> }

/** All fires in [from, to). */
export const countFires = (timing: RecurringTiming, from: number, to: number): number =>
  countDays(timing, from, to).reduce((sum, day) => sum + day.fires, 0)

/** Fires and skips in [from, to) by day of the schedule's zone. Days without either are left out. */
export function countDays(timing: RecurringTiming, from: number, to: number): SimulatedDay[] {
  const { schedule, windows } = timing
  const exact = withoutJitter(timing)
  const counter = { schedule, windows, own: ownCounts(schedule), time: windows ? openTime(windows) : null }
  const start = Math.max(from, schedule.from === undefined ? from : Date.parse(schedule.from))
  const end = Math.min(endOfCount(exact, to), schedule.until === undefined ? to : Date.parse(schedule.until))
  const days = new Map<number, SimulatedDay>()
  for (const stretch of stretchesOf(timing, [start, end], counter.own.steadyUntil)) {
    const day = dayIn(days, stretch.day)
    const { fires, skips } = countStretch(counter, stretch)
    day.fires += fires
    for (const skip of skips) addSkip(day.skips, skip)
  }
  if (exact !== timing) moveLate(days, { timing, exact, from, to })
  return [...days]
    .sort(([one], [other]) => one - other)
    .map(([, day]) => day)
    .filter(({ fires, skips }) => fires > 0 || skips.length > 0)
}

function dayIn(days: Map<number, SimulatedDay>, day: number): SimulatedDay {
  const known = days.get(day) ?? { date: dateOfDay(day), fires: 0, skips: [] }
  days.set(day, known)
  return known
}

/** Both ends, and every instant between them at which another day begins. */
function midnights({ schedule }: RecurringTiming, from: number, to: number): number[] {
  const stretches = [...stretchesOf({ schedule }, [from, to], () => Infinity)]
  const begins = stretches.filter(({ day }, index) => index > 0 && day !== stretches[index - 1]?.day)
  return [...new Set([from, ...begins.map((stretch) => stretch.from), to])]
}

interface Stretch {
  timing: RecurringTiming
  exact: Timing
  from: number
  to: number
}

/** A fire that jitter carries over a midnight or an end counts where it happens, as far as that was asked for. */
function moveLate(days: Map<number, SimulatedDay>, { timing, exact, from, to }: Stretch): void {
  const { zone } = timing.schedule
  const dayAt = (ms: number) => Math.floor((ms + offsetAt(zone, ms)) / dayMs)
  // one fire may cross two of them
  const moved = new Set<number>()
  for (const at of midnights(timing, from, to)) {
    const last = previousFire(exact, new Date(at))?.getTime()
    const late = last === undefined ? undefined : nextFire(timing, new Date(last - 1))?.getTime()
    if (last === undefined || late === undefined || late < at || moved.has(last)) continue
    moved.add(last)
    if (last >= from) dayIn(days, dayAt(last)).fires--
    if (late < to) dayIn(days, dayAt(late)).fires++
  }
}

function addSkip(skips: SimulatedDay['skips'], { reason, count }: SimulatedDay['skips'][number]): void {
  const same = skips.find((skip) => isSame(skip.reason, reason))
  if (same) same.count += count
  else skips.push({ reason, count })
}

const isSame = (one: SkipReason, other: SkipReason): boolean =>
  one.kind === other.kind && (one.kind !== 'holiday' || other.kind !== 'holiday' || one.name === other.name)
