'use client'

import Link from 'next/link'
import { memo } from 'react'
import { useShell } from '#components/shell/shell-context.ts'
import { Avatar } from '#components/ui/avatar.tsx'
import { Status } from '#components/ui/status.tsx'
import { Strip } from '#components/ui/strip.tsx'
import type { AutomationRow } from '#lib/runs/automation-row.ts'
import { AutomationDeeds } from './automation-deeds.tsx'
import { outcomesOf, standingOf } from './automation-standing.ts'
import { NextRun } from './next-run.tsx'
import type { AutomationActions } from './use-automation-actions.ts'

/** Shared by the rows and the heads over them. */
export const automationColumns =
  'grid grid-cols-[16px_minmax(0,1fr)_10.5rem_8.5rem_20px_13rem] gap-x-3 max-pane:grid-cols-[16px_minmax(0,1fr)_9rem_13rem] max-rail:grid-cols-[16px_minmax(0,1fr)_auto_32px]'

interface AutomationLineProps {
  row: AutomationRow
  actions: AutomationActions
}

export const AutomationLine = memo(function AutomationLine({ row, actions }: AutomationLineProps) {
  const { workspace } = useShell()
  const { status, word } = standingOf(row)
  const isStill = row.state === 'paused'
  const detail = isStill && row.stoppedBySystem && row.stopReason ? row.stopReason : row.schedule
  return (
    <li
      className={`${automationColumns} group relative min-h-13 items-center border-line border-b px-4 py-1.5 hover:bg-hover`}
    >
      <Status status={status} iconOnly>
        {word}
      </Status>
      <span className="min-w-0">
        <Link
          href={`/${workspace.slug}/runs?automation=${row.id}`}
          prefetch={false}
          className="block truncate font-medium -outline-offset-2! after:absolute after:inset-0"
        >
          {row.name}
        </Link>
        <span className="block truncate text-ink-3" title={detail}>
          {detail}
        </span>
      </span>
      <NextRun row={row} />
      <span className="max-pane:hidden">
        {row.recent.length > 0 ? (
          <Strip outcomes={outcomesOf(row)} />
        ) : (
          <span className="text-ink-3">No runs yet</span>
        )}
      </span>
      <span className="max-pane:hidden" title={`Made by ${row.creator.name}`}>
        <Avatar name={row.creator.name} />
        <span className="sr-only">Made by {row.creator.name}</span>
      </span>
      <AutomationDeeds row={row} actions={actions} />
    </li>
  )
})
