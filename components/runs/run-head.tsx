'use client'

import { useShell } from '#components/shell/shell-context.ts'
import { Status } from '#components/ui/status.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { DateTime } from '#components/ui/time.tsx'
import { runStatus } from './run-status.ts'
import { capital, durationOf, latenessOf } from './run-words.ts'
import type { ShownRun } from './shown-run.ts'

/** What it is, why it is there in one sentence, and its figures. */
export function RunHead({ run, now }: { run: ShownRun; now: number | null }) {
  const { workspace } = useShell()
  const { status, word } = runStatus(run.state, run.attempt)
  return (
    <div className="border-line border-b px-6 pt-4 pb-4 max-rail:px-4">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Status status={status}>{word}</Status>
        <Dot />
        <span className="text-ink-2">Version {run.version}</span>
        {run.parentId ? (
          <>
            <Dot />
            <TextLink href={`/${workspace.slug}/runs/${run.parentId}`}>repeats another run</TextLink>
          </>
        ) : null}
        {run.dryRun ? <Tag tone="dashed">Dry run</Tag> : null}
        {run.dismissedAt ? <Tag>Dismissed</Tag> : null}
      </p>
      <h2 className="wrap-anywhere mt-1.5 max-w-180 text-pretty font-medium text-title">{run.explanation}</h2>
      <dl className="mt-3.5 flex flex-wrap gap-x-8 gap-y-3 max-rail:gap-x-6">
        {figures(run, now).map(({ term, value }) => (
          <div key={term}>
            <dt className="text-ink-3 text-meta">{term}</dt>
            <dd className="font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function figures(run: ShownRun, now: number | null) {
  const late = latenessOf(run)
  const took = durationOf(run, now)
  const isAgain = run.state === 'queued' && run.attempt > 0
  const all = [
    {
      term: run.triggerKind === 'schedule' ? 'Due' : 'Asked for',
      value: <DateTime at={Date.parse(run.scheduledFor)} style="exact" />,
    },
    { term: 'Late by', value: late },
    { term: run.attempt > 1 ? 'From first to last attempt' : 'Took', value: took },
    { term: 'Attempt', value: run.attempt > 0 ? run.attempt : null },
    {
      term: 'Tried again',
      value: isAgain ? <DateTime at={Date.parse(run.availableAt)} style="seconds" /> : null,
    },
    { term: 'Missed', value: run.missedCount > 0 ? run.missedCount : null },
    { term: 'Cost', value: run.costMicros > 0 ? `$${(run.costMicros / 1_000_000).toFixed(4)}` : null },
    { term: 'Asked by', value: run.askedBy ? capital(run.askedBy.name) : null },
  ]
  return all.filter(({ value }) => value !== null)
}

function Dot() {
  return (
    <span aria-hidden className="text-ink-3">
      ·
    </span>
  )
}
