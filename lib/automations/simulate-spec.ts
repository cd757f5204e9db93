import { simulate } from '#lib/schedules/simulate.ts'
import type { Simulation } from '#lib/schedules/simulation.ts'
import type { Stretch } from './schema.ts'
import type { AutomationSpec } from './spec/automation-spec.ts'
import { timingOf } from './timing-of.ts'

const dayMs = 86_400_000

export type SimulatedStretch = { from: string; to: string } & Simulation

/** What would fire and what would be skipped, and why, in the days from an instant on. */
export function simulateSpec(
  spec: Pick<AutomationSpec, 'trigger' | 'windows'>,
  automationId: string,
  { from, days, now }: Stretch & { now: Date },
): SimulatedStretch {
  const start = from === undefined ? now : new Date(from)
  const end = new Date(start.getTime() + days * dayMs)
  const timing = timingOf(spec, automationId)
  const simulation: Simulation =
    timing === null ? { kind: 'listed', entries: [] } : simulate(timing, start, end)
  return { from: start.toISOString(), to: end.toISOString(), ...simulation }
}
