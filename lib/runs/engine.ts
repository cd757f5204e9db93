// What does the work of runs. It is named at boot: this domain knows none.
import type { RunEngine, RunOutcome } from '#lib/agent/run-access.ts'
import type { CancelReason } from './reasons.ts'

/** How an attempt ended: by the engine's word, or by ours. */
export type AttemptEnd =
  | RunOutcome
  | { kind: 'canceled'; reason: CancelReason }
  /** The process is asked to end: somebody else takes it up where it stood. */
  | { kind: 'released' }
  /** It went on long after it was told to stop. Nothing may be tried again while it does. */
  | { kind: 'would-not-stop' }

const key = Symbol.for('ostinato.runs.engine')
const holder: typeof globalThis & { [key]?: RunEngine } = globalThis

export function nameEngine(engine: RunEngine): void {
  holder[key] = engine
}

export const engine: RunEngine = (run, access) => {
  const inUse = holder[key]
  if (!inUse) throw new Error('No engine was named at boot.')
  return inUse(run, access)
}
