'use client'

import { useEffect, useMemo, useRef } from 'react'
import { usePageCommands } from '#components/shell/page-commands.tsx'

interface PageAction {
  id: string
  label: string
  run: () => void
  /** C for the page's main deed. */
  keys?: string
  /** One word for the footer. */
  hint?: string
  /** Whoever may not do it is not offered it. */
  isOffered?: boolean
}

/** Puts one deed of a page into the palette, under its key and into the footer, for as long as it is on screen. */
export function usePageAction({ id, label, run, keys, hint, isOffered = true }: PageAction): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  usePageCommands(
    useMemo(() => {
      if (!isOffered) return []
      const command = { id, label, run: () => latest.current() }
      return [{ ...command, ...(keys ? { keys } : {}), ...(hint ? { hint } : {}) }]
    }, [id, label, keys, hint, isOffered]),
  )
}
