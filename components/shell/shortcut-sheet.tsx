'use client'

import { useEffect, useEffectEvent } from 'react'
import { Dialog } from '#components/ui/dialog.tsx'
import { spokenKeys } from '#components/ui/key-symbols.ts'
import { Keys } from '#components/ui/keys.tsx'
import { useStoredChoice } from '#components/ui/stored-choice.ts'
import { Switch } from '#components/ui/switch.tsx'
import { useIsApple } from '#components/ui/use-is-apple.ts'
import type { Command } from './command.ts'
import { shortcutRows } from './shortcut-rows.ts'
import { singleKeysChoice } from './single-keys.ts'

export type ShortcutGroup = { title: string; commands: readonly Command[] }

type ShortcutSheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  groups: readonly ShortcutGroup[]
}

export function ShortcutSheet({ open, onOpenChange, groups }: ShortcutSheetProps) {
  const [singleKeys, setSingleKeys] = useStoredChoice(singleKeysChoice)
  const isApple = useIsApple()
  const mod = isApple ? '⌘' : 'Ctrl'

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== '?' || event.defaultPrevented) return
    event.preventDefault()
    onOpenChange(false)
  })
  useEffect(() => {
    if (!open) return
    const listening = new AbortController()
    window.addEventListener('keydown', onKeyDown, { signal: listening.signal })
    return () => listening.abort()
  }, [open])

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keyboard shortcuts" wide>
      <div className="columns-2 gap-10 max-rail:columns-1">
        {groups.map(({ title, commands }) => {
          const rows = shortcutRows(commands)
          if (rows.length === 0) return null
          return (
            <section key={title} className="mb-4 break-inside-avoid">
              <h3 className="pb-1 font-medium text-ink-3 text-meta">{title}</h3>
              <dl>
                {rows.map(({ label, keys }) => (
                  <div
                    key={label}
                    className="flex h-8 items-center justify-between gap-4 border-line border-b"
                  >
                    <dt className="truncate">{label}</dt>
                    <dd className="flex items-center gap-1.5">
                      <span className="sr-only">
                        {keys.map((each) => spokenKeys(each, isApple)).join(', or ')}
                      </span>
                      {keys.map((each) => (
                        <Keys key={each} keys={each} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
      <Switch
        checked={singleKeys === 'on'}
        onCheckedChange={(checked) => setSingleKeys(checked ? 'on' : 'off')}
        hint={singleKeys === 'on' ? undefined : `Off: only keys with ${mod} work`}
      >
        Keys without {mod}
      </Switch>
    </Dialog>
  )
}
