import type { AutomationState } from './states.ts'

interface Edit {
  state: AutomationState
  nextFireAt: Date | null
  /** Whether the edit touched when it runs. */
  isRetimed: boolean
  /** The next instant by the new version. */
  fresh: Date | null
  now: Date
}

/** What becomes of the instants. An edit of anything else moves none of them. */
export function afterEdit({ state, nextFireAt, isRetimed, fresh, now }: Edit): {
  state: AutomationState
  nextFireAt: Date | null
} {
  if (state === 'paused' || state === 'deleted') return { state, nextFireAt: null }
  if (!isRetimed) return { state, nextFireAt }
  // What is due already is left to the fire: it decides whether that instant still stands, and says so in a row.
  if (nextFireAt !== null && nextFireAt <= now) return { state, nextFireAt }
  return { state: 'active', nextFireAt: fresh }
}
