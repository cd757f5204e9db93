import { createContext, useContext, useSyncExternalStore } from 'react'

const Expected = createContext('UTC')

/** The zone that the server writes times in, until the browser's own is known: the workspace's is the best guess. */
export const ZoneProvider = Expected.Provider

const never = () => () => {}

/** Where the reader is. */
export function useZone(): string {
  const expected = useContext(Expected)
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => expected,
  )
}
