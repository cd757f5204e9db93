'use client'

import { Keys } from '#components/ui/keys.tsx'
import type { Command } from './command.ts'

type Hint = { word: string; keys: string[] }

/** Commands that share a word share a hint: J and K are both "Move". */
function hintsOf(commands: readonly Command[]): Hint[] {
  const hints = new Map<string, Hint>()
  for (const { hint, keys } of commands) {
    if (hint === undefined || keys === undefined) continue
    const known = hints.get(hint)
    if (known) known.keys.push(keys)
    else hints.set(hint, { word: hint, keys: [keys] })
  }
  return [...hints.values()]
}

type FooterHintsProps = { commands: readonly Command[]; openShortcuts: () => void }

/** What the keys do here. Hidden on a phone, where there are none. */
export function FooterHints({ commands, openShortcuts }: FooterHintsProps) {
  return (
    <footer className="flex h-8 flex-none items-center gap-4 overflow-hidden whitespace-nowrap border-line border-t px-4 text-ink-3 text-meta max-rail:hidden">
      {hintsOf(commands).map((hint) => (
        <span key={hint.word} aria-hidden className="inline-flex items-center gap-1.5">
          <Keys keys={hint.keys.join(' ')} />
          {hint.word}
        </span>
      ))}
      <span className="flex-1" />
      <button
        type="button"
        onClick={openShortcuts}
        aria-keyshortcuts="?"
        className="-mx-1 inline-flex h-6 items-center gap-1.5 rounded-tag px-1 hover:bg-hover hover:text-ink-2"
      >
        <Keys keys="?" />
        All shortcuts
      </button>
    </footer>
  )
}
