import { countDays } from './counting/count-fires.ts'
import { listEntries } from './list-entries.ts'
import type { Timing } from './schema.ts'
import type { SimulatedDay, Simulation } from './simulation.ts'

const mostListed = 1000

/** Every fire and every skip in [from, to), in order; of more than 1,000 the exact numbers by day. */
export function simulate(timing: Timing, from: Date, to: Date): Simulation {
  const { schedule } = timing
  if (schedule.kind === 'at') return { kind: 'listed', entries: listEntries(timing, from, to) }
  const days = countDays({ ...timing, schedule }, from.getTime(), to.getTime())
  const total = days.reduce((sum, day) => sum + entriesOf(day), 0)
  return total > mostListed
    ? { kind: 'counted', days }
    : { kind: 'listed', entries: listEntries(timing, from, to) }
}

const entriesOf = ({ fires, skips }: SimulatedDay): number =>
  skips.reduce((sum, { count }) => sum + count, fires)
