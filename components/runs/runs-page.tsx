'use client'

import { ListTree } from 'lucide-react'
import { useCatchUp } from '#components/live/use-live.ts'
import { useShell } from '#components/shell/shell-context.ts'
import { Button } from '#components/ui/button.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { RunRow } from '#lib/runs/run-row.ts'
import { RunsFilters } from './runs-filters.tsx'
import { RunsTable } from './runs-table.tsx'
import { type Items, type ShownRuns, useRuns } from './use-runs.ts'

interface RunsPageProps {
  first: Items<RunRow>
  shown: ShownRuns
  /** Why the filter in the address was not applied. */
  problem: string | null
  /** What can be filtered by. */
  automations: readonly { id: string; name: string }[]
  cursor: string
}

export function RunsPage({ first, shown, problem, automations, cursor }: RunsPageProps) {
  const { workspace } = useShell()
  useCatchUp(cursor)
  const query = useRuns(workspace, first, shown)
  const rows = query.data.pages.flatMap(({ items }) => items)
  const isFiltered = Object.keys(shown).length > 0
  return (
    <>
      <PageHeader title="Runs" note={noteOf(shown, automations)} />
      <PageBody>
        <RunsFilters shown={shown} automations={automations} />
        {problem ? (
          <Notice title="This filter is not right, so everything is shown" className="mx-4 mb-3">
            {problem}
          </Notice>
        ) : null}
        {rows.length > 0 ? (
          <RunsTable rows={rows} namesAutomation={shown.automationId === undefined} />
        ) : (
          <NoRuns isFiltered={isFiltered} slug={workspace.slug} />
        )}
        <div className="px-4 py-3 empty:hidden">
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
            <Button pending={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              Show earlier
            </Button>
          ) : null}
        </div>
      </PageBody>
    </>
  )
}

function noteOf(
  { automationId, state }: ShownRuns,
  automations: RunsPageProps['automations'],
): string | undefined {
  const name = automations.find(({ id }) => id === automationId)?.name
  return name ?? (automationId || state ? 'filtered' : undefined)
}

function NoRuns({ isFiltered, slug }: { isFiltered: boolean; slug: string }) {
  return (
    <div className="max-w-180 px-4">
      {isFiltered ? (
        <EmptyState
          icon={ListTree}
          title="No run is like that"
          action={
            <ButtonLink size="sm" href={`/${slug}/runs`}>
              Show all
            </ButtonLink>
          }
        >
          As soon as there is one, it appears here.
        </EmptyState>
      ) : (
        <EmptyState
          icon={ListTree}
          title="Nothing has run yet"
          action={
            <ButtonLink size="sm" href={`/${slug}/automations`}>
              Automations
            </ButtonLink>
          }
        >
          Every instant that is due appears here by itself: what ran, what was skipped and why, and what was
          missed.
        </EmptyState>
      )}
    </div>
  )
}
