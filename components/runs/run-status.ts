import type { StatusName } from '#components/ui/status-vocabulary.ts'
import type { RunState } from '#lib/runs/states.ts'

/** How the states of a run are called and look, in the vocabulary of statuses. */
const statuses: Record<RunState, { status: StatusName; word: string }> = {
  queued: { status: 'upcoming', word: 'Queued' },
  running: { status: 'running', word: 'Running' },
  waiting: { status: 'waiting', word: 'Waiting' },
  succeeded: { status: 'succeeded', word: 'Succeeded' },
  failed: { status: 'failed', word: 'Failed' },
  dead: { status: 'failed', word: 'Failed, no attempts left' },
  canceled: { status: 'skipped', word: 'Canceled' },
  skipped: { status: 'skipped', word: 'Skipped' },
  missed: { status: 'missed', word: 'Missed' },
}

const isKnown = (state: string): state is RunState => Object.hasOwn(statuses, state)

/** A state that this page does not know is of a newer version. */
export const runStatus = (state: string, attempt = 0): { status: StatusName; word: string } => {
  if (state === 'queued' && attempt > 0) return { status: 'upcoming', word: 'Trying again' }
  return isKnown(state) ? statuses[state] : { status: 'unknown', word: 'Unknown' }
}

export const stateOptions: readonly { value: RunState; label: string }[] = (
  ['running', 'queued', 'waiting', 'succeeded', 'failed', 'dead', 'canceled', 'skipped', 'missed'] as const
).map((value) => ({ value, label: statuses[value].word }))
