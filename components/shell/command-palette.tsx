'use client'

import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { Kbd } from '#components/ui/kbd.tsx'
import { popupStyle } from '#components/ui/popup-style.ts'
import { veilStyle } from '#components/ui/veil.ts'
import { type PaletteEntry, type PaletteGroup, type RankedEntry, rankEntries } from './palette-entries.ts'
import { PaletteFooter } from './palette-footer.tsx'
import { PaletteRow } from './palette-row.tsx'

type CommandPaletteProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  entries: readonly PaletteEntry[]
}

export function CommandPalette({ open, onOpenChange, entries }: CommandPaletteProps) {
  return (
    <Dialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className={veilStyle} />
        <Dialog.Popup
          aria-label="Search and commands"
          onKeyDown={(event) => {
            if (!(event.metaKey || event.ctrlKey) || event.key.toLowerCase() !== 'k') return
            event.preventDefault()
            // pressed while it still fades away, it opens again
            onOpenChange(!open)
          }}
          className={clsx(
            popupStyle,
            'fixed top-24 left-1/2 z-40 flex max-h-[min(36rem,calc(100dvh-9rem))] w-170 max-w-[calc(100vw-1.5rem)] -translate-x-1/2 flex-col overflow-hidden outline-none max-rail:top-3 max-rail:max-h-[calc(100dvh-1.5rem)]',
          )}
        >
          <PaletteSearch entries={entries} close={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

/** Mounted with the dialog, so that each opening starts empty. */
function PaletteSearch({ entries, close }: { entries: readonly PaletteEntry[]; close: () => void }) {
  const [query, setQuery] = useState('')
  const groups = rankEntries(entries, query)
  const shown = groups.reduce((sum, group) => sum + group.items.length, 0)
  return (
    <Autocomplete.Root
      open
      inline
      mode="none"
      autoHighlight="always"
      keepHighlight
      items={groups}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(entry: RankedEntry) => entry.label}
    >
      <div className="flex h-13 flex-none items-center gap-2.5 border-line border-b px-4">
        <Search aria-hidden className="text-ink-3" />
        <Autocomplete.Input
          aria-label="Search and commands"
          placeholder="Go to a page or do something"
          spellCheck={false}
          className="h-full min-w-0 flex-1 bg-transparent text-title outline-none"
        />
        <Dialog.Close aria-label="Close" className="grid place-items-center rounded-tag max-rail:size-11">
          <span className="contents max-rail:hidden">
            <Kbd>Esc</Kbd>
          </span>
          <X aria-hidden className="hidden text-ink-3 max-rail:block" />
        </Dialog.Close>
      </div>
      <Autocomplete.Empty className="px-4 py-6 text-ink-3 empty:hidden">
        Nothing here is called “{query}”. Try the name of a page or a verb.
      </Autocomplete.Empty>
      <Autocomplete.List className="min-h-0 flex-1 scroll-py-1 overflow-y-auto overscroll-contain pb-1.5 outline-none data-empty:p-0">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="px-4 pt-2.5 pb-1 font-medium text-ink-3 text-meta">
              {group.value}
            </Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: RankedEntry) => (
                <PaletteRow
                  key={entry.id}
                  entry={entry}
                  select={() => {
                    close()
                    entry.select()
                  }}
                />
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <PaletteFooter shown={shown} total={entries.length} />
    </Autocomplete.Root>
  )
}
