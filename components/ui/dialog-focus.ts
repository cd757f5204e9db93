import { useInsertionEffect, useRef } from 'react'

/**
 * Where the focus was when a dialog opened, which is where it goes back to. An insertion effect comes before
 * a field inside that takes the focus as it appears.
 */
export function useOpener(isOpen: boolean): () => HTMLElement | null {
  const opener = useRef<Element | null>(null)
  useInsertionEffect(() => {
    if (isOpen) opener.current = document.activeElement
  }, [isOpen])
  return () => {
    const element = opener.current
    return element instanceof HTMLElement && element.isConnected && element !== document.body ? element : null
  }
}

const fields = [
  'input:not([type=hidden], [type=checkbox], [type=radio], [readonly], :disabled, [aria-hidden=true])',
  'textarea:not([readonly], :disabled)',
  '[role=combobox]:not([aria-disabled=true], :disabled)',
].join()

/** What is typed in first. A dialog that is only read takes the focus itself: its first control is a chance one. */
export function firstField(popup: HTMLElement | null): HTMLElement | null {
  return popup?.querySelector<HTMLElement>(fields) ?? popup
}
