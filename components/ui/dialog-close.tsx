'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Closing = createContext(() => {})

export const DialogCloseProvider = Closing.Provider

/** Closes the dialog around it: `{(close) => <Button onClick={close}>Cancel</Button>}`. */
export function DialogClose({ children }: { children: (close: () => void) => ReactNode }) {
  return children(useContext(Closing))
}
