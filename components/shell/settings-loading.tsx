'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'
import { type SettingsPageId, settingsHref, settingsPages } from './settings-navigation.ts'
import { SettingsPage } from './settings-page.tsx'
import { useShell } from './shell-context.ts'

const tables: ReadonlySet<SettingsPageId> = new Set(['members', 'api-keys', 'audit', 'platform'])

/** A settings page on its way: bar and second column at once, the rest as bars when it takes longer than 200 ms. */
export function SettingsLoading({ page }: { page?: SettingsPageId }) {
  const { workspace } = useShell()
  const pathname = usePathname()
  const shown = page ?? settingsPages.find(({ id }) => pathname === settingsHref(workspace.slug, id))?.id
  if (shown === undefined) return null
  return (
    <SettingsPage page={shown} wide={shown === 'audit'}>
      <div role="status" aria-label="Loading" className="grid gap-7">
        {tables.has(shown) ? <TableLoading /> : <FormLoading />}
      </div>
    </SettingsPage>
  )
}

function SectionLoading({ children }: { children: ReactNode }) {
  return (
    <div>
      <div className="flex h-7.75 items-center border-line border-b pb-1.5">
        <Skeleton className="w-28" />
      </div>
      {children}
    </div>
  )
}

function TableLoading() {
  return (
    <SectionLoading>
      {['w-2/5', 'w-1/2', 'w-1/3', 'w-2/5', 'w-1/4'].map((width, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
        <div key={row} className="flex h-8 items-center justify-between border-line border-b max-rail:h-11">
          <Skeleton className={width} />
          <Skeleton className="w-12" />
        </div>
      ))}
    </SectionLoading>
  )
}

function FormLoading() {
  return [2, 3].map((fields) => (
    <SectionLoading key={fields}>
      <div className="mt-3 grid max-w-96 gap-4">
        {Array.from({ length: fields }, (_, field) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders have no identity
          <div key={field} className="grid gap-1">
            <span className="flex h-5 items-center">
              <Skeleton className="w-16" />
            </span>
            <Skeleton className="h-7 rounded-control max-rail:h-11" />
          </div>
        ))}
      </div>
    </SectionLoading>
  ))
}
