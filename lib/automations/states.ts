/** What an automation may become. What is not in this table cannot be written: each guard is derived from it. */
const moves = {
  active: ['active', 'paused', 'finished', 'deleted'],
  paused: ['active', 'paused', 'finished', 'deleted'],
  finished: ['active', 'finished', 'deleted'],
  deleted: ['active', 'paused', 'finished'],
} as const satisfies Record<string, readonly string[]>

export type AutomationState = keyof typeof moves
export const automationStates = [
  'active',
  'paused',
  'finished',
  'deleted',
] as const satisfies AutomationState[]

export const canMove = (from: AutomationState, to: AutomationState): boolean =>
  moves[from].some((state) => state === to)

/** From which states an automation may come to this one. */
export const statesBefore = (state: AutomationState): AutomationState[] =>
  automationStates.filter((before) => canMove(before, state))

/** A state as a database column holds it. Anything else is a bug or a hand that wrote where it should not. */
export function stateOf(column: string): AutomationState {
  const state = automationStates.find((known) => known === column)
  if (!state) throw new Error(`Unknown state of an automation in the database: ${column}`)
  return state
}
