'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { arrival } from '#components/ui/arrival.ts'
import { sayMissing } from '#components/ui/opened.tsx'
import { PageHeaderToolsProvider } from '#components/ui/page-header-tools.ts'
import { useLater } from '#components/ui/use-later.ts'
import { BottomTabs } from './bottom-tabs.tsx'
import type { Command } from './command.ts'
import { ConnectionLine } from './connection-line.tsx'
import { FooterHints } from './footer-hints.tsx'
import { useRegisteredCommands } from './page-commands.tsx'
import type { PaletteEntry } from './palette-entries.ts'
import { PhoneSearch } from './phone-search.tsx'
import { useShell } from './shell-context.ts'
import { Sidebar } from './sidebar.tsx'
import { useDestinations, useShellCommands } from './use-shell-commands.tsx'
import { useShortcuts } from './use-shortcuts.ts'

const commandPalette = arrival(() =>
  import('./command-palette.tsx').then(({ CommandPalette }) => CommandPalette),
)
const shortcutSheet = arrival(() => import('./shortcut-sheet.tsx').then(({ ShortcutSheet }) => ShortcutSheet))

type FrameProps = { commands: readonly Command[]; end: ReactNode; children: ReactNode }

export function Frame({ commands, end, children }: FrameProps) {
  const { connection, connectionSince = null } = useShell()
  const router = useRouter()
  const [open, setOpen] = useState<'palette' | 'shortcuts'>()
  const openPalette = () => setOpen('palette')
  const openShortcuts = () => setOpen('shortcuts')

  const giveUp = () => sayMissing(() => setOpen(undefined))
  const Palette = useLater(commandPalette, { now: open === 'palette', giveUp })
  const Shortcuts = useLater(shortcutSheet, { now: open === 'shortcuts', giveUp })

  const destinations = useDestinations()
  const everywhere = [...commands, ...useShellCommands({ openPalette, openShortcuts })]
  const here = useRegisteredCommands()

  const perform = (command: Command) =>
    command.href === undefined ? command.run() : router.push(command.href)
  const entry = (group: PaletteEntry['group']) => (command: Command) => ({
    ...command,
    group,
    select: () => perform(command),
  })

  useShortcuts(
    [...destinations, ...everywhere, ...here].flatMap((command) =>
      command.keys === undefined
        ? []
        : [{ keys: command.keys, repeats: command.keysOnly, run: () => perform(command) }],
    ),
  )

  return (
    <div className="relative flex h-dvh overflow-clip bg-canvas max-rail:flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-ink text-on-ink focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:px-3 focus:py-1.5"
      >
        Skip to content
      </a>
      <Sidebar openPalette={openPalette} openShortcuts={openShortcuts} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col border-line border-l bg-surface max-rail:border-l-0">
        {end || <ConnectionLine connection={connection} since={connectionSince} />}
        <main id="content" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
          <PageHeaderToolsProvider value={<PhoneSearch openPalette={openPalette} />}>
            {children}
          </PageHeaderToolsProvider>
        </main>
        <FooterHints commands={[...here, ...everywhere]} openShortcuts={openShortcuts} />
      </div>
      <BottomTabs openPalette={openPalette} />
      {Palette ? (
        <Palette
          open={open === 'palette'}
          onOpenChange={(next) => setOpen(next ? 'palette' : undefined)}
          entries={[
            ...[...here, ...everywhere].filter((command) => !command.keysOnly).map(entry('Do')),
            ...destinations.map(entry('Go to')),
          ]}
        />
      ) : null}
      {Shortcuts ? (
        <Shortcuts
          open={open === 'shortcuts'}
          onOpenChange={(next) => setOpen(next ? 'shortcuts' : undefined)}
          groups={[
            { title: 'On this page', commands: here },
            { title: 'Everywhere', commands: everywhere },
            { title: 'Go to', commands: destinations },
          ]}
        />
      ) : null}
    </div>
  )
}
