'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { type SettingsPageId, settingsHref, settingsPages } from './settings-navigation.ts'
import { SettingsNavigation } from './settings-navigation-list.tsx'
import { useShell } from './shell-context.ts'

type SettingsPageProps = {
  page: SettingsPageId
  note?: ReactNode
  actions?: ReactNode
  /** For tables that need the room; forms and prose keep a measure that reads well. */
  wide?: boolean
  children: ReactNode
}

/** Bar, second column and body of one settings page. */
export function SettingsPage({ page, note, actions, wide, children }: SettingsPageProps) {
  const { workspace } = useShell()
  const title = settingsPages.find((item) => item.id === page)?.label ?? page
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: 'Settings', href: settingsHref(workspace.slug, 'profile') }]}
        note={note}
        actions={actions}
      />
      <div className="flex min-h-0 flex-1 max-rail:flex-col">
        <SettingsNavigation current={page} />
        <PageBody padded>
          <div className={clsx('grid grid-cols-[minmax(0,1fr)] gap-7', !wide && 'max-w-180')}>{children}</div>
        </PageBody>
      </div>
    </>
  )
}
