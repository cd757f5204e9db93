'use client'

import { Lock } from 'lucide-react'
import type { SettingsPageId } from '#components/shell/settings-navigation.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** Somebody came by an address that their role does not open. */
export function NotYours({ page, who }: { page: SettingsPageId; who: string }) {
  return (
    <SettingsPage page={page}>
      <EmptyState icon={Lock} title="This page is not open to you">
        It is for {who}. Ask one if you need something from here.
      </EmptyState>
    </SettingsPage>
  )
}
