import { useSyncExternalStore } from 'react'

const never = () => () => {}

export function useIsApple(): boolean {
  return useSyncExternalStore(
    never,
    () => /Mac|iP(hone|ad|od)/.test(navigator.userAgent),
    () => false,
  )
}
