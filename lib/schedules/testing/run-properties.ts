import fc from 'fast-check'
import type { FireProperty } from './fire-properties.ts'
import { type Moment, randomMoment } from './random-timing.ts'

export interface PropertyRun {
  runs: number
  seed?: number
  /** Stops there, with what it has checked by then. */
  limitMs?: number
}

export interface PropertyResult {
  checked: number
  /** The smallest timing found that breaks it, and how. */
  failure: { moment: Moment; reason: string; seed: number } | null
}

/** Tries random schedules at random instants: 2,000 in the tests, 100,000 in the bench. */
export function runProperties(
  properties: readonly FireProperty[],
  { runs, seed, limitMs }: PropertyRun,
): PropertyResult {
  const property = fc.property(randomMoment, (moment) => {
    const reason = reasonOf(properties, moment)
    if (reason) throw new Error(reason)
  })
  const details = fc.check(property, {
    numRuns: runs,
    ...(seed === undefined ? {} : { seed }),
    ...(limitMs === undefined ? {} : { interruptAfterTimeLimit: limitMs, markInterruptAsFailure: false }),
  })
  const [moment] = details.counterexample ?? []
  if (!details.failed || !moment) return { checked: details.numRuns, failure: null }
  const reason = reasonOf(properties, moment) ?? 'it breaks only now and then'
  return { checked: details.numRuns, failure: { moment, reason, seed: details.seed } }
}

function reasonOf(properties: readonly FireProperty[], moment: Moment): string | null {
  for (const property of properties) {
    const reason = property(moment)
    if (reason) return reason
  }
  return null
}
