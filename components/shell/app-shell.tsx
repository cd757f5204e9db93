'use client'

import type { ReactNode } from 'react'
import type { Command } from './command.ts'
import { Frame } from './frame.tsx'
import { PageCommandsProvider } from './page-commands.tsx'
import { type ShellData, ShellDataProvider } from './shell-context.ts'

export type AppShellProps = ShellData & {
  /** What can be done anywhere in this workspace, besides what the frame itself offers. */
  commands?: readonly Command[]
  /** Why nothing of the page is true any more; stands where a lost connection is told. */
  end?: ReactNode
  children: ReactNode
}

/** The frame around every page of a workspace. It shows what it is given and fetches nothing. */
export function AppShell({ commands = [], end, children, ...shell }: AppShellProps) {
  const isLost = Boolean(end) || shell.connection === 'reconnecting' || shell.connection === 'offline'
  // nobody knows how a server is that does not answer
  const told: ShellData = isLost ? { ...shell, health: { state: 'unknown' } } : shell
  return (
    <ShellDataProvider value={told}>
      <PageCommandsProvider>
        <Frame commands={commands} end={end}>
          {children}
        </Frame>
      </PageCommandsProvider>
    </ShellDataProvider>
  )
}
