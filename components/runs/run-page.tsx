'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '#components/live/fetch-json.ts'
import { queryKeys } from '#components/live/query-keys.ts'
import { useCatchUp } from '#components/live/use-live.ts'
import { usePageAction } from '#components/product/use-page-action.ts'
import { useShell } from '#components/shell/shell-context.ts'
import { PageBody } from '#components/ui/page-body.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Section } from '#components/ui/section.tsx'
import { DateTime } from '#components/ui/time.tsx'
import { useNow } from '#components/ui/use-now.ts'
import { RunAsked } from './run-asked.tsx'
import { RunDeeds } from './run-deeds.tsx'
import { RunHead } from './run-head.tsx'
import { RunLedger } from './run-ledger.tsx'
import { RunNeighbours } from './run-neighbours.tsx'
import { RunProblem } from './run-problem.tsx'
import { RunStepList } from './run-step-list.tsx'
import { stepLines } from './run-steps.ts'
import type { ShownRun } from './shown-run.ts'
import { type RunActions, useRunActions } from './use-run-actions.ts'

interface RunPageProps {
  initial: ShownRun
  cursor: string
  actions: RunActions
}

/** One run: why it is there, what it did, what came of it, and what a person can do about it. */
export function RunPage({ initial, cursor, actions }: RunPageProps) {
  const { workspace } = useShell()
  useCatchUp(cursor)
  const { data: run } = useQuery({
    queryKey: queryKeys.run(workspace.id, initial.id),
    queryFn: () => fetchJson<ShownRun>(`/api/v1/runs/${initial.id}`, workspace.slug),
    initialData: initial,
  })
  const { deeds, pending, mayWrite, mayAnswer, answer } = useRunActions(run, actions)
  const isMoving = run.finishedAt === null
  const now = useNow(isMoving ? 1000 : 60_000)
  const lines = stepLines(run, now)
  const done = lines.filter(({ status }) => status === 'succeeded').length
  const [first] = deeds.filter(({ keys }) => keys !== undefined)
  usePageAction({
    id: 'retry',
    label: first?.label ?? 'Retry',
    keys: 'Shift+R',
    hint: 'Retry',
    isOffered: mayWrite && first !== undefined,
    run: () => first?.run(),
  })
  return (
    <>
      <PageHeader
        title={run.automation.name}
        crumbs={[{ label: 'Runs', href: `/${workspace.slug}/runs` }]}
        note={
          <span className="max-rail:hidden">
            <DateTime at={Date.parse(run.scheduledFor)} />
          </span>
        }
        actions={
          <>
            <RunNeighbours previousId={run.previousId} nextId={run.nextId} />
            <RunDeeds deeds={deeds} pending={pending} mayWrite={mayWrite} className="max-rail:hidden" />
          </>
        }
      />
      <PageBody>
        <div className="flex min-h-full flex-col">
          <RunHead run={run} now={now} />
          <div className="grid max-w-240 flex-1 grid-cols-[minmax(0,1fr)] content-start gap-7 px-6 py-5 max-rail:px-4">
            <RunAsked run={run} pending={pending} mayAnswer={mayAnswer} answer={answer} />
            <RunProblem run={run} />
            {lines.length > 0 ? (
              <Section title="Steps" meta={`${done} of ${lines.length} done`}>
                <RunStepList lines={lines} />
              </Section>
            ) : null}
            <Section title="Ledger" meta="Everything that became of it, in order">
              <RunLedger entries={run.ledger} />
            </Section>
          </div>
          {deeds.length > 0 ? (
            <RunDeeds
              deeds={deeds}
              pending={pending}
              mayWrite={mayWrite}
              className="sticky bottom-0 hidden border-line border-t bg-surface px-3 py-2.5 *:flex-1 max-rail:flex"
            />
          ) : null}
        </div>
      </PageBody>
    </>
  )
}
