'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { attempt } from '#components/forms/attempt.ts'
import { LiveEnd } from '#components/live/live-end.tsx'
import { LiveProvider } from '#components/live/live-provider.tsx'
import { useLive, useLiveCounts, useLiveEnd, useLiveHealth, useLiveSince } from '#components/live/use-live.ts'
import { AppShell } from '#components/shell/app-shell.tsx'
import { settingsHref } from '#components/shell/settings-navigation.ts'
import type { ShellData } from '#components/shell/shell-context.ts'
import { notify } from '#components/ui/notify.ts'
import { ZoneProvider } from '#components/ui/use-zone.ts'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { HealthFrame } from '#lib/shared/events.ts'
import { healthSummary } from './health-summary.ts'

export interface ProductFrameProps extends Pick<ShellData, 'workspaces' | 'permissions' | 'isOperator'> {
  workspace: ShellData['workspace'] & { zone: string }
  person: ShellData['person'] & { id: string }
  /** Where the event stream begins: read before everything else that the server rendered. */
  cursor: string
  counters: Readonly<Record<string, number>>
  health: HealthFrame['health']
  signOut: () => Promise<ActionResult<null>>
  children: ReactNode
}

/** The frame of the product, kept true by the event stream. */
export function ProductFrame({ cursor, counters, health, ...frame }: ProductFrameProps) {
  const [client] = useState(
    // frames say when something changed, so nothing grows old by itself
    () => new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1 } } }),
  )
  return (
    <ZoneProvider value={frame.workspace.zone}>
      <QueryClientProvider client={client}>
        <LiveProvider
          workspace={frame.workspace}
          personId={frame.person.id}
          cursor={cursor}
          counts={counters}
          health={health}
        >
          <LiveShell {...frame} />
        </LiveProvider>
      </QueryClientProvider>
    </ZoneProvider>
  )
}

function LiveShell({
  signOut,
  children,
  ...frame
}: Omit<ProductFrameProps, 'cursor' | 'counters' | 'health'>) {
  const connection = useLive()
  const connectionSince = useLiveSince()
  const end = useLiveEnd()
  const counts = useLiveCounts()
  const health = useLiveHealth()
  const settingsCounts = useMemo(
    () => ({ members: counts.members ?? 0, 'api-keys': counts.keys ?? 0 }),
    [counts],
  )

  // A run that waits for an answer, or has no attempt left, waits for a person.
  const sectionCounts = useMemo(
    () => ({ runs: (counts['runs:waiting'] ?? 0) + (counts['runs:dead'] ?? 0) }),
    [counts],
  )

  async function leave() {
    const result = await attempt(signOut)
    if (result.ok) window.location.assign('/sign-in')
    else notify({ title: 'You are still signed in', detail: result.message, failed: true })
  }

  return (
    <AppShell
      {...frame}
      counts={sectionCounts}
      settingsCounts={settingsCounts}
      health={
        connection === 'live' || connection === 'connecting' ? healthSummary(health) : { state: 'unknown' }
      }
      connection={connection}
      connectionSince={connectionSince}
      end={end ? <LiveEnd end={end} /> : null}
      newWorkspaceHref={`${settingsHref(frame.workspace.slug, 'platform')}?new`}
      onSignOut={leave}
    >
      {children}
    </AppShell>
  )
}
