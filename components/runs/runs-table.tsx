'use client'

import Link from 'next/link'
import { memo } from 'react'
import { useShell } from '#components/shell/shell-context.ts'
import { Status } from '#components/ui/status.tsx'
import { Tag } from '#components/ui/tag.tsx'
import { DateTime } from '#components/ui/time.tsx'
import { useNow } from '#components/ui/use-now.ts'
import { useZone } from '#components/ui/use-zone.ts'
import type { RunRow } from '#lib/runs/run-row.ts'
import { dayGroups } from './day-groups.ts'
import { runStatus } from './run-status.ts'
import { becauseOf, durationOf, latenessOf } from './run-words.ts'

interface RunsTableProps {
  rows: readonly RunRow[]
  namesAutomation: boolean
}

const head =
  'sticky top-0 z-10 h-7 whitespace-nowrap bg-sunken px-3 text-left font-medium text-ink-3 text-micro shadow-[inset_0_-1px_0_var(--line)]'

/** The newest first, by day. */
export function RunsTable({ rows, namesAutomation }: RunsTableProps) {
  const zone = useZone()
  const now = useNow(60_000)
  return (
    <table className="w-full table-fixed border-collapse">
      <caption className="sr-only">Runs, newest first</caption>
      <colgroup>
        <col className="w-36 max-rail:w-11" />
        <col />
        <col className="w-26 max-rail:w-22" />
        <col className="w-22 max-pane:hidden" />
        <col className="w-26 max-rail:hidden" />
        <col className="w-22 max-pane:hidden" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className={`${head} pl-4`}>
            <span className="max-rail:sr-only">State</span>
          </th>
          <th scope="col" className={head}>
            {namesAutomation ? 'Automation' : 'Because'}
          </th>
          <th scope="col" className={`${head} text-right! max-rail:pr-4`}>
            Due
          </th>
          <th scope="col" className={`${head} text-right! max-pane:hidden`}>
            Late by
          </th>
          <th scope="col" className={`${head} text-right! max-pane:pr-4 max-rail:hidden`}>
            Took
          </th>
          <th scope="col" className={`${head} pr-4 text-right! max-pane:hidden`}>
            Attempt
          </th>
        </tr>
      </thead>
      {dayGroups(rows, { zone, now }).map(({ day, rows: ofDay }) => (
        <tbody key={day}>
          <tr className="border-line border-b">
            <th
              scope="rowgroup"
              className="h-8 overflow-visible whitespace-nowrap px-4 pt-1.5 text-left font-medium text-ink-2 text-meta"
            >
              {day}
            </th>
          </tr>
          {ofDay.map((run) => (
            <RunLine key={run.id} run={run} namesAutomation={namesAutomation} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

const cell = 'h-12 border-line border-b px-3 py-1 align-middle'

const RunLine = memo(function RunLine({ run, namesAutomation }: { run: RunRow; namesAutomation: boolean }) {
  const { workspace } = useShell()
  const { status, word } = runStatus(run.state, run.attempt)
  return (
    <tr className="group relative hover:bg-hover has-[a:focus-visible]:bg-hover">
      <td className={`${cell} pl-4`}>
        <Status status={status} className="flex! max-rail:[&>span]:sr-only">
          {run.state === 'dead' ? 'Failed for good' : word}
        </Status>
      </td>
      <td className={`${cell} max-rail:px-1`}>
        <Link
          href={`/${workspace.slug}/runs/${run.id}`}
          prefetch={false}
          className="flex min-w-0 items-center gap-2 -outline-offset-2! after:absolute after:inset-0"
        >
          <span className="truncate font-medium">
            {namesAutomation ? run.automationName : becauseOf(run)}
          </span>
          {run.dryRun ? <Tag tone="dashed">Dry run</Tag> : null}
        </Link>
        {namesAutomation ? <span className="block truncate text-ink-3">{becauseOf(run)}</span> : null}
      </td>
      <td className={`${cell} text-right max-rail:pr-4`}>
        <DateTime at={Date.parse(run.scheduledFor)} style="seconds" />
        <span className="hidden text-ink-3 text-meta max-rail:block">
          <Took run={run} />
        </span>
      </td>
      <td className={`${cell} text-right text-ink-2 max-pane:hidden`}>{latenessOf(run) ?? <None />}</td>
      <td className={`${cell} text-right text-ink-2 max-pane:pr-4 max-rail:hidden`}>
        <Took run={run} />
      </td>
      <td className={`${cell} pr-4 text-right text-ink-2 max-pane:hidden`}>
        {run.attempt > 0 ? run.attempt : <None />}
      </td>
    </tr>
  )
})

/** A running one counts on. */
function Took({ run }: { run: RunRow }) {
  return run.state === 'running' ? <Counting run={run} /> : (durationOf(run, null) ?? <None />)
}

function Counting({ run }: { run: RunRow }) {
  return durationOf(run, useNow(1000)) ?? <None />
}

function None() {
  return (
    <span className="text-ink-3">
      <span aria-hidden>–</span>
      <span className="sr-only">none</span>
    </span>
  )
}
