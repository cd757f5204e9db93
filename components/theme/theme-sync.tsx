'use client'

import { useEffect } from 'react'
import { readChoice, watchChoices } from '#components/ui/stored-choice.ts'
import { resolveTheme, themeChoice } from './theme-choice.ts'

/** Keeps <html data-theme> true to the choice, the system and the other tabs while the page lives. */
export function ThemeSync() {
  useEffect(() => {
    const system = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      document.documentElement.dataset.theme = resolveTheme(readChoice(themeChoice), system.matches)
    }
    apply()
    system.addEventListener('change', apply)
    const stopWatching = watchChoices(apply)
    return () => {
      system.removeEventListener('change', apply)
      stopWatching()
    }
  }, [])
  return null
}
