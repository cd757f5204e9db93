'use client'

import { useEffect, useSyncExternalStore } from 'react'
import type { LiveState } from './connection-state.ts'
import { useLiveContext } from './live-context.ts'
import type { Health, LiveSnapshot } from './live-store.ts'

function useSnapshot<Value>(select: (snapshot: LiveSnapshot) => Value): Value {
  const { store } = useLiveContext()
  const read = () => select(store.snapshot())
  return useSyncExternalStore(store.subscribe, read, read)
}

/** How the page is connected. `reconnecting` only after 3 s without a connection. */
export const useLive = (): LiveState => useSnapshot(({ state }) => state)

/** Since when the page is not connected; null while it is. */
export const useLiveSince = (): number | null => useSnapshot(({ since }) => since)

/**
 * A counter of the workspace: "inbox.unread". Zero until something was counted.
 * @public
 */
export const useLiveCount = (name: string): number => useSnapshot(({ counts }) => counts[name] ?? 0)

export const useLiveCounts = (): Readonly<Record<string, number>> => useSnapshot(({ counts }) => counts)

export const useLiveHealth = (): Health | null => useSnapshot(({ health }) => health)

export const useLiveEnd = () => useSnapshot(({ end }) => end)

/** For data that was rendered on the server at `cursor`: what was told while it travelled is applied again. */
export function useCatchUp(cursor: string): void {
  const { catchUp } = useLiveContext()
  useEffect(() => catchUp(cursor), [catchUp, cursor])
}
