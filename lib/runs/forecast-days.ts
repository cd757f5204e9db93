import { offsetAt } from '#lib/schedules/clock/zone-offsets.ts'
import { countDays } from '#lib/schedules/counting/count-fires.ts'
import { listEntries } from '#lib/schedules/list-entries.ts'
import type { Timing } from '#lib/schedules/schema.ts'
import type { SkipReason } from '#lib/schedules/simulation.ts'
import { dateOfDay } from '#lib/schedules/skip-reason.ts'
import { nextDayStart } from './day.ts'

/** What a schedule has on a day of the workspace, before any limit. */
export interface PlannedDay {
  date: string
  fires: number
  skips: ReadonlyMap<string, number>
}

const dayMs = 86_400_000

/** The days of a zone from an instant on; the first and the last may be parts of a day. */
export function plannedDays(
  timing: Timing | null,
  { from, to, zone }: { from: Date; to: Date; zone: string },
): PlannedDay[] {
  const days: PlannedDay[] = []
  for (let start = from; start < to; ) {
    const next = nextDayStart(zone, start)
    const end = next < to ? next : to
    const wall = start.getTime() + offsetAt(zone, start.getTime())
    days.push({ date: dateOfDay(Math.floor(wall / dayMs)), ...countsOf(timing, start, end) })
    start = end
  }
  return days
}

function countsOf(timing: Timing | null, from: Date, to: Date): Omit<PlannedDay, 'date'> {
  const skips = new Map<string, number>()
  const skip = (reason: SkipReason, count: number) => {
    const words = skipWords(reason)
    skips.set(words, (skips.get(words) ?? 0) + count)
  }
  if (timing === null) return { fires: 0, skips }
  const { schedule } = timing
  let fires = 0
  if (schedule.kind === 'at') {
    for (const entry of listEntries(timing, from, to)) {
      if (entry.kind === 'fire') fires++
      else skip(entry.reason, 1)
    }
    return { fires, skips }
  }
  for (const day of countDays({ ...timing, schedule }, from.getTime(), to.getTime())) {
    fires += day.fires
    for (const { reason, count } of day.skips) skip(reason, count)
  }
  return { fires, skips }
}

function skipWords(reason: SkipReason): string {
  switch (reason.kind) {
    case 'holiday':
      return reason.name
    case 'excluded-date':
      return 'excluded days'
    case 'excluded-weekday':
      return 'excluded weekdays'
    case 'excluded-month':
      return 'excluded months'
    case 'quiet-hours':
      return 'quiet hours'
    case 'outside-active-hours':
      return 'outside of active hours'
  }
}
