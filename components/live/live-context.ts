'use client'

import { createContext, useContext } from 'react'
import type { LiveStore } from './live-store.ts'

export interface Live {
  store: LiveStore
  /** Applies again what was told after a place, for what was rendered there. */
  catchUp(cursor: string): void
  /** After an end: asks whether this person is let in again. */
  tryAgain(): void
}

export const LiveContext = createContext<Live | null>(null)

export function useLiveContext(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('This is for what stands inside LiveProvider.')
  return live
}
