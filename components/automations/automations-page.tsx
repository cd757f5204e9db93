'use client'

import { Repeat2 } from 'lucide-react'
import { useCatchUp } from '#components/live/use-live.ts'
import { useShell } from '#components/shell/shell-context.ts'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ErrorState } from '#components/ui/error-state.tsx'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { AutomationLine, automationColumns } from './automation-line.tsx'
import { groupsOf } from './automation-standing.ts'
import type { AutomationActions } from './use-automation-actions.ts'
import { type AutomationItems, useAutomations } from './use-automations.ts'

interface AutomationsPageProps {
  first: AutomationItems
  cursor: string
  actions: AutomationActions
}

export function AutomationsPage({ first, cursor, actions }: AutomationsPageProps) {
  const { workspace } = useShell()
  useCatchUp(cursor)
  const query = useAutomations(workspace, first)
  const rows = query.data.pages.flatMap(({ items }) => items)
  const more = query.hasNextPage ? '+' : ''
  return (
    <>
      <PageHeader title="Automations" note={rows.length > 0 ? `${rows.length}${more}` : undefined} />
      <PageBody>
        {rows.length === 0 ? (
          <div className="max-w-180 px-4 py-3.5">
            <EmptyState icon={Repeat2} title="No automations yet">
              <p>
                Make the first one over the API or on the command line; its runs appear here as they happen.
              </p>
              <code className="mt-1.5 block font-mono text-ink-2">
                npm run ostinato -- automations create FILE
              </code>
            </EmptyState>
          </div>
        ) : (
          <>
            <div
              aria-hidden
              className={`${automationColumns} sticky top-0 z-10 h-7 items-center bg-sunken px-4 font-medium text-ink-3 text-micro shadow-[inset_0_-1px_0_var(--line)] max-rail:hidden`}
            >
              <span className="col-start-2">Automation</span>
              <span>Next run</span>
              <span className="max-pane:hidden">Last runs</span>
            </div>
            {groupsOf(rows).map(({ title, rows: ofGroup }) => (
              <section key={title} aria-labelledby={`group-${title}`}>
                <h2
                  id={`group-${title}`}
                  className="border-line border-b px-4 pt-2.5 pb-1.5 font-medium text-ink-2 text-meta"
                >
                  {title} <span className="pl-1 font-normal text-ink-3">{ofGroup.length}</span>
                </h2>
                <ul>
                  {ofGroup.map((row) => (
                    <AutomationLine key={row.id} row={row} actions={actions} />
                  ))}
                </ul>
              </section>
            ))}
          </>
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
              Show more
            </Button>
          ) : null}
        </div>
      </PageBody>
    </>
  )
}
