import type { AutomationState } from '#lib/automations/states.ts'

/** A row of an automation's history. */
export interface PastChange {
  at: Date
  kind: string
  /** From then on. */
  state: AutomationState
  version: number
  pausedUntil: Date | null
  actorName: string
  words: string
}

export interface Standing {
  state: AutomationState | 'not-created'
  version: number
  /** The change that brought it there. */
  since: PastChange | null
  /** The change that ended it, if one has. */
  ended: PastChange | null
}

interface Whole {
  createdAt: Date
  /** What it is now: for one whose history was not kept. */
  state: AutomationState
  version: number
  changes: readonly PastChange[]
}

/** What an automation was at an instant. */
export function standingAt({ createdAt, state, version, changes }: Whole, instant: Date): Standing {
  const [first] = changes
  if (instant < (first?.at ?? createdAt)) {
    return { state: 'not-created', version: first?.version ?? 1, since: null, ended: first ?? null }
  }
  const index = changes.findLastIndex(({ at }) => at <= instant)
  const last = changes[index]
  if (!last) return { state, version, since: null, ended: null }
  const since = changes
    .slice(0, index + 1)
    .findLast((change, place) => changes[place - 1]?.state !== change.state)
  const ended = changes.slice(index + 1).find((change) => change.state !== last.state)
  return { state: last.state, version: last.version, since: since ?? last, ended: ended ?? null }
}
