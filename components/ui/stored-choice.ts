import { useSyncExternalStore } from 'react'

export type StoredChoice<T extends string> = {
  key: string
  fallback: T
  parse: (value: string | null) => T | undefined
}

const changed = 'ostinato:choice'

export function watchChoices(notify: () => void): () => void {
  window.addEventListener('storage', notify)
  window.addEventListener(changed, notify)
  return () => {
    window.removeEventListener('storage', notify)
    window.removeEventListener(changed, notify)
  }
}

// A browser may refuse storage altogether; the fallback then stands.
export function readChoice<T extends string>({ key, fallback, parse }: StoredChoice<T>): T {
  try {
    return parse(localStorage.getItem(key)) ?? fallback
  } catch {
    return fallback
  }
}

function storeChoice(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
  window.dispatchEvent(new Event(changed))
}

/** A choice kept in this browser, the same in every tab. */
export function useStoredChoice<T extends string>(choice: StoredChoice<T>): [T, (value: T) => void] {
  const value = useSyncExternalStore(
    watchChoices,
    () => readChoice(choice),
    () => choice.fallback,
  )
  return [value, (next) => storeChoice(choice.key, next)]
}
