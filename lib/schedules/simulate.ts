import { dayMs } from './clock/calendar.ts'
import { countDays } from './counting/count-fires.ts'
import { isAnswerable, latestAnswer } from './fires/fire-range.ts'
import { listEntries } from './list-entries.ts'
import type { Timing } from './schema.ts'
import type { SimulatedDay, Simulation } from './simulation.ts'

const mostListed = 1000
const longestMs = 3660 * dayMs

/**
 * Every fire and every skip in [from, to), in order; of more than 1,000 the exact numbers by day. It looks ten years
 * ahead at most (3,660 days): a later `to` is taken for that day.
 */
export function simulate(timing: Timing, from: Date, asked: Date): Simulation {
  const { schedule } = timing
  if (!isAnswerable(from) || Number.isNaN(asked.getTime())) return { kind: 'listed', entries: [] }
  const to = new Date(Math.min(asked.getTime(), from.getTime() + longestMs, latestAnswer))
  if (schedule.kind === 'at') return { kind: 'listed', entries: listEntries(timing, from, to) }
  const days = countDays({ ...timing, schedule }, from.getTime(), to.getTime())
  const total = days.reduce((sum, day) => sum + entriesOf(day), 0)
  return total > mostListed
    ? { kind: 'counted', days }
    : { kind: 'listed', entries: listEntries(timing, from, to) }
}

const entriesOf = ({ fires, skips }: SimulatedDay): number =>
  skips.reduce((sum, { count }) => sum + count, fires)
