import type { HealthFrame, StreamFrame } from '#lib/shared/events.ts'
import { graceMs, type Link, type LiveState, liveState } from './connection-state.ts'
import type { Refusal } from './stream-connection.ts'

export type Health = HealthFrame['health']

/** Why the page is told nothing any more. */
export type End = Refusal | 'deleted'

export interface LiveSnapshot {
  state: LiveState
  /** Epoch milliseconds at which the connection went, while it is away; what the page shows is from then. */
  since: number | null
  end: End | null
  counts: Readonly<Record<string, number>>
  health: Health | null
}

export interface LiveStore {
  subscribe(listener: () => void): () => void
  snapshot(): LiveSnapshot
  /** What the server rendered, and what was told after that. */
  seed(counts: Readonly<Record<string, number>>, since: readonly StreamFrame[]): void
  take(frames: readonly StreamFrame[]): void
  setLink(isUp: boolean): void
  setOnline(isOnline: boolean): void
  setEnd(refusal: Refusal): void
}

/** What the frame of the page shows: small, and told as a whole. Each change is a new snapshot. */
export function liveStore(
  initial: Pick<LiveSnapshot, 'counts' | 'health'>,
  clock: { now(): number; wall(): number },
): LiveStore {
  const { now, wall } = clock
  const listeners = new Set<() => void>()
  let snapshot: LiveSnapshot = { ...initial, state: 'connecting', since: null, end: null }
  let link: Link = { up: false, downSince: now(), wasUp: false }
  let isOnline = true
  let downAt = wall()
  let offlineAt = downAt
  let isDeleted = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function change(part: Partial<LiveSnapshot>): void {
    snapshot = { ...snapshot, ...part }
    for (const listener of listeners) listener()
  }

  function judge(): void {
    clearTimeout(timer)
    const state = liveState(link, isOnline, now())
    if (!link.up && state !== 'reconnecting') {
      timer = setTimeout(judge, Math.max(50, link.downSince + graceMs - now()))
    }
    const since = sinceOf(state)
    if (state !== snapshot.state || since !== snapshot.since) change({ state, since })
  }

  function sinceOf(state: LiveState): number | null {
    if (state === 'offline') return offlineAt
    return state === 'reconnecting' ? downAt : null
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => snapshot,
    seed: (counts, since) => change({ counts: countsAfter(counts, since) }),
    take(frames) {
      isDeleted ||= frames.some((frame) => frame.kind === 'workspace.deleted')
      const counts = countsAfter(snapshot.counts, frames)
      const health = frames.findLast((frame) => frame.kind === 'health.changed')?.health ?? snapshot.health
      if (counts !== snapshot.counts || health !== snapshot.health) change({ counts, health })
    },
    setLink(isUp) {
      if (isUp) link = { up: true }
      else if (link.up) {
        link = { up: false, downSince: now(), wasUp: true }
        downAt = wall()
      }
      if (isUp && snapshot.end) change({ end: null })
      judge()
    },
    setOnline(next) {
      if (isOnline && !next) offlineAt = wall()
      isOnline = next
      judge()
    },
    setEnd(refusal) {
      const end = refusal === 'access-lost' && isDeleted ? 'deleted' : refusal
      if (end !== snapshot.end) change({ end })
    },
  }
}

function countsAfter(counts: LiveSnapshot['counts'], frames: readonly StreamFrame[]): LiveSnapshot['counts'] {
  let next = counts
  for (const frame of frames) {
    if (frame.kind === 'counter.changed') next = { ...next, [frame.name]: frame.value }
  }
  return next
}
