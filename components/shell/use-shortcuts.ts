'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { readChoice } from '#components/ui/stored-choice.ts'
import { answersItself, isFloating, isTyping } from './key-target.ts'
import { matchStroke, type Pending } from './shortcut-sequence.ts'
import { singleKeysChoice } from './single-keys.ts'

export type Shortcut = { keys: string; run: () => void; repeats?: boolean | undefined }

/** One listener for the whole frame. A later shortcut wins over an earlier one with the same keys. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const pending = useRef<Pending | undefined>(undefined)

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    if (event.defaultPrevented || event.isComposing || isModifier(event.key)) return
    if (event.getModifierState('AltGraph') || isFloating(event.target)) return
    if (!mod && (isTyping(event.target) || readChoice(singleKeysChoice) === 'off')) return
    if (answersItself(event.target, event.key)) return

    const stroke = { key: event.key.toLowerCase(), mod, shift: event.shiftKey, alt: event.altKey }
    const bound = shortcuts.map((shortcut) => shortcut.keys)
    const match = matchStroke({ stroke, now: event.timeStamp, pending: pending.current, bound })
    pending.current = match.kind === 'pending' ? match.pending : undefined
    if (match.kind === 'none') {
      if (match.swallowed) event.preventDefault()
      return
    }
    event.preventDefault()
    if (match.kind === 'pending') return
    const found = shortcuts.findLast((shortcut) => shortcut.keys === match.keys)
    if (found && (!event.repeat || found.repeats)) found.run()
  })

  useEffect(() => {
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const isModifier = (key: string) => key === 'Shift' || key === 'Control' || key === 'Meta' || key === 'Alt'
