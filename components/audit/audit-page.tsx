'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { fetchJson } from '#components/live/fetch-json.ts'
import { queryKeys } from '#components/live/query-keys.ts'
import { useCatchUp } from '#components/live/use-live.ts'
import { usePageAction } from '#components/product/use-page-action.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import { useShell } from '#components/shell/shell-context.ts'
import { Button } from '#components/ui/button.tsx'
import { buttonIconStyle, buttonStyle } from '#components/ui/button-style.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { type AuditItem, AuditTable } from './audit-table.tsx'

interface Page {
  rows: AuditItem[]
  next: string | null
}

interface Answer {
  items: AuditItem[]
  nextCursor: string | null
}

export type ShownFilter = Partial<Record<'of' | 'action' | 'text' | 'from' | 'to', string | undefined>>

interface AuditPageProps {
  first: Page
  filter: ShownFilter
  /** Why the filter in the address was not applied. */
  problem: string | null
  cursor: string
  actions: readonly string[]
}

export function AuditPage({ first, filter, problem, cursor, actions }: AuditPageProps) {
  const { workspace } = useShell()
  const shown = Object.fromEntries(
    (['of', 'action', 'text', 'from', 'to'] as const).flatMap((name) =>
      filter[name] ? [[name, filter[name]]] : [],
    ),
  )
  useCatchUp(cursor)
  const query = useInfiniteQuery({
    queryKey: [...queryKeys.audit(workspace.id), shown],
    queryFn: async ({ pageParam }) => {
      const { items, nextCursor } = await fetchJson<Answer>('/api/v1/audit', workspace.slug, {
        ...shown,
        ...(pageParam ? { cursor: pageParam } : {}),
      })
      return { rows: items, next: nextCursor }
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    initialData: { pages: [first], pageParams: [''] },
  })
  const rows = query.data.pages.flatMap((page) => page.rows)
  const exportQuery = new URLSearchParams({ workspace: workspace.slug, ...shown })
  const exportHref = `/api/v1/audit/export?${exportQuery}`
  usePageAction({ id: 'export', label: 'Export this log', run: () => window.location.assign(exportHref) })
  return (
    <SettingsPage
      page="audit"
      wide
      actions={
        <a href={exportHref} download className={buttonStyle({})}>
          <span className={buttonIconStyle()}>
            <Download aria-hidden />
          </span>
          Export
        </a>
      }
    >
      {shown.of ? (
        <p className="text-ink-2">
          The log of the whole installation: sign-ins, passwords, platform, and the people of every workspace.
        </p>
      ) : null}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
        <AuditFilters filter={shown} actions={actions} />
        {problem ? <Notice title="This filter is not right, so everything is shown">{problem}</Notice> : null}
        {rows.length === 0 ? (
          <EmptyState title="Nothing matches">
            Every change of people, roles, keys and settings is written here. Widen the filter to see it.
          </EmptyState>
        ) : (
          <AuditTable rows={rows} />
        )}
      </div>
      {query.isFetchNextPageError ? (
        <ErrorState
          title="Could not load more"
          action={
            <Button size="sm" onClick={() => void query.fetchNextPage()}>
              Try again
            </Button>
          }
        >
          What is shown above is still right.
        </ErrorState>
      ) : query.hasNextPage ? (
        <div>
          <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            Show earlier
          </Button>
        </div>
      ) : null}
    </SettingsPage>
  )
}
