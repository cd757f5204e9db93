import { fireProperties } from '#lib/schedules/testing/fire-properties.ts'
import { runProperties } from '#lib/schedules/testing/run-properties.ts'
import type { BenchOptions } from '../bench-options.ts'
import { type Figure, figure } from '../figure.ts'

const compared = [fireProperties['comes strictly after'], fireProperties['equals a search of every minute']]

/** Schedules of all kinds at instants of thirty years, against a search by brute force. */
export function randomSchedules({ random, timeLimitMs }: BenchOptions): Figure[] {
  if (random === 0) return []
  console.error(
    `Comparing ${random} random schedules with brute force takes minutes; --random 0 leaves it out.`,
  )
  const limit = timeLimitMs === undefined ? {} : { limitMs: timeLimitMs }
  const { checked, failure } = runProperties(compared, { runs: random, ...limit })
  const name = 'random schedules, equal to brute force'
  if (failure) {
    const { reason, seed, moment } = failure
    const found = `${reason}; seed ${seed}: ${JSON.stringify(moment)}`
    return [figure(name, { figure: `wrong after ${checked}`, bar: 'all', ok: false, failures: [found] })]
  }
  // what was stopped proves less than what is promised, so it holds no bar
  if (checked < random) return [figure(name, { figure: `${checked} of ${random}, then stopped` })]
  return [figure(name, { figure: `${checked} of ${random}`, bar: 'all' })]
}
