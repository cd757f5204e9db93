import type { BenchOptions } from '../bench-options.ts'
import { type Figure, figure } from '../figure.ts'
import { checkInThreads } from './random-threads.ts'

/** Schedules of all kinds at instants of thirty years, against a search by brute force. */
export async function randomSchedules({ random, timeLimitMs }: BenchOptions): Promise<Figure[]> {
  if (random === 0) return []
  const told = random.toLocaleString('en-GB')
  console.error(
    `Comparing ${told} random schedules with brute force takes minutes; --random 0 leaves it out.`,
  )
  const begun = performance.now()
  const seconds = () => Math.round((performance.now() - begun) / 1000)
  const progress = (checked: number) =>
    console.error(`  ${checked.toLocaleString('en-GB')} of ${told} after ${seconds()} s`)
  const limit = timeLimitMs === undefined ? {} : { limitMs: timeLimitMs }
  const { checked, failure } = await checkInThreads({ runs: random, progress, ...limit })
  const name = 'random schedules, equal to brute force'
  if (failure) {
    const { reason, seed, moment } = failure
    const found = `${reason}; seed ${seed}: ${JSON.stringify(moment)}`
    return [figure(name, { figure: `wrong after ${checked}`, bar: 'all', ok: false, failures: [found] })]
  }
  // what was stopped proves less than what is promised, so it holds no bar
  if (checked < random) return [figure(name, { figure: `${checked} of ${random}, then stopped` })]
  return [figure(name, { figure: `${checked} of ${random} in ${seconds()} s`, bar: 'all' })]
}
