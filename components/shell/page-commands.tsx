'use client'

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
} from 'react'
import type { Command } from './command.ts'

type Register = (owner: string, commands: readonly Command[]) => () => void

// Two contexts: a page that registers must not render again because it did.
const Registered = createContext<readonly Command[]>([])
const Registration = createContext<Register>(() => () => {})

export function PageCommandsProvider({ children }: { children: ReactNode }) {
  const [byOwner, setByOwner] = useState<ReadonlyMap<string, readonly Command[]>>(new Map())

  const register = useCallback<Register>((owner, commands) => {
    setByOwner((owners) => new Map(owners).set(owner, commands))
    return () =>
      setByOwner((owners) => {
        const rest = new Map(owners)
        rest.delete(owner)
        return rest
      })
  }, [])

  const registered = useMemo(() => [...byOwner.values()].flat(), [byOwner])
  return (
    <Registration value={register}>
      <Registered value={registered}>{children}</Registered>
    </Registration>
  )
}

/** What this page can do while it is on screen: in the palette, the footer, the sheet and under its keys. */
export function usePageCommands(commands: readonly Command[]): void {
  const owner = useId()
  const register = useContext(Registration)
  useEffect(() => register(owner, commands), [owner, register, commands])
}

export function useRegisteredCommands(): readonly Command[] {
  return useContext(Registered)
}
