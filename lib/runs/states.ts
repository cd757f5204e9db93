/** The life of a run. What is not in this table cannot be written: each guard is derived from it. */
const moves = {
  queued: ['running', 'skipped', 'canceled', 'dead'],
  running: ['succeeded', 'failed', 'dead', 'canceled', 'waiting', 'queued'],
  waiting: ['queued', 'canceled'],
  succeeded: [],
  failed: [],
  /** Requeued by a person. */
  dead: ['queued'],
  canceled: [],
  skipped: [],
  missed: [],
} as const satisfies Record<string, readonly string[]>

export type RunState = keyof typeof moves

const after: Record<RunState, readonly RunState[]> = moves

export const runStates = Object.keys(moves).filter(isRunState)
export const finishedStates: readonly RunState[] = runStates.filter(
  (state) => state === 'dead' || after[state].length === 0,
)
export const unfinishedStates: readonly RunState[] = runStates.filter(
  (state) => !finishedStates.includes(state),
)

export function isRunState(state: string): state is RunState {
  return Object.hasOwn(moves, state)
}

/** From which states a run may come to this one. */
export function statesBefore(state: RunState): RunState[] {
  return runStates.filter((before) => after[before].includes(state))
}
