'use client'

import { useState } from 'react'
import { AppShell } from '#components/shell/app-shell.tsx'
import type { HealthSummary } from '#components/shell/health.ts'
import { PageLoading } from '#components/shell/page-loading.tsx'
import { SettingsLoading } from '#components/shell/settings-loading.tsx'
import { settingsPages } from '#components/shell/settings-navigation.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import type { Connection } from '#components/shell/shell-context.ts'
import { notify } from '#components/ui/notify.ts'
import { sampleShell } from './sample.ts'
import { SampleControls } from './sample-controls.tsx'
import { SampleInbox } from './sample-inbox.tsx'

const healths: Record<string, (now: number) => HealthSummary> = {
  'on-time': (now) => ({ state: 'on-time', nextFireAt: now + 252_000 }),
  late: (now) => ({ state: 'catching-up', late: 2, oldestDueAt: now - 38_000 }),
  offline: (now) => ({ state: 'offline', since: now - 240_000, late: 2, missed: 1 }),
}

export function SampleShell({ path }: { path: readonly string[] }) {
  const [connection, setConnection] = useState<Connection>('live')
  const [health, setHealth] = useState<HealthSummary>({ state: 'on-time', nextFireAt: null })
  const settings = path[0] === 'settings' ? settingsPages.find((page) => page.id === path[1]) : undefined
  return (
    <AppShell
      {...sampleShell}
      health={health}
      connection={connection}
      connectionSince={connection === 'live' ? null : Date.UTC(2026, 9, 22, 10, 21)}
      onSignOut={() => notify({ title: 'Signed out, in a manner of speaking' })}
    >
      {path[0] === 'loading' ? (
        <Loading page={path[1]} />
      ) : path[0] === 'settings' ? (
        <SettingsPage page={settings?.id ?? 'profile'} note="Sample data">
          <SampleControls
            connection={connection}
            setConnection={setConnection}
            setHealth={(name) => setHealth(healths[name]?.(Date.now()) ?? { state: 'unknown' })}
          />
        </SettingsPage>
      ) : (
        <SampleInbox />
      )}
    </AppShell>
  )
}

/** What stands in for a page that takes longer. */
function Loading({ page }: { page: string | undefined }) {
  const settings = settingsPages.find(({ id }) => id === page)
  return settings ? <SettingsLoading page={settings.id} /> : <PageLoading title="Inbox" />
}
