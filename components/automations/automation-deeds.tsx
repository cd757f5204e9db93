'use client'

import { Ellipsis, Pause, Play, RotateCw } from 'lucide-react'
import { useShell } from '#components/shell/shell-context.ts'
import { Button } from '#components/ui/button.tsx'
import { IconButton } from '#components/ui/icon-button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import type { AutomationRow } from '#lib/runs/automation-row.ts'
import { type AutomationActions, useAutomationActions } from './use-automation-actions.ts'

interface AutomationDeedsProps {
  row: Pick<AutomationRow, 'id' | 'name' | 'state'>
  actions: AutomationActions
}

/** Buttons where there is room for them, a menu on a phone. */
export function AutomationDeeds({ row, actions }: AutomationDeedsProps) {
  const { permissions } = useShell()
  const { pending, act } = useAutomationActions(row, actions)
  const mayWrite = permissions.includes('automation:write')
  const reason = mayWrite ? undefined : 'Viewers look on. An editor, an admin or the owner may do that.'
  const change = row.state === 'paused' ? resume : row.state === 'finished' ? null : pause
  return (
    <>
      <span className="relative z-1 flex justify-end gap-2 max-rail:hidden">
        <Button
          size="sm"
          icon={<Play aria-hidden />}
          pending={pending === 'run'}
          disabledReason={reason}
          aria-label={`Run ${row.name} now`}
          onClick={() => act('run')}
        >
          Run now
        </Button>
        {change ? (
          <Button
            size="sm"
            icon={change.icon}
            pending={pending === change.deed}
            disabledReason={reason}
            aria-label={`${change.label} ${row.name}`}
            onClick={() => act(change.deed)}
            className="w-22"
          >
            {change.label}
          </Button>
        ) : null}
      </span>
      {mayWrite ? (
        <span className="relative z-1 -mr-3 hidden max-rail:block">
          <Menu
            trigger={
              <IconButton icon={<Ellipsis aria-hidden />} label={`What can be done with ${row.name}`} />
            }
            align="end"
          >
            <MenuItem icon={<Play aria-hidden className="size-3.5" />} onSelect={() => act('run')}>
              Run now
            </MenuItem>
            {change ? (
              <MenuItem icon={change.icon} onSelect={() => act(change.deed)}>
                {change.label}
              </MenuItem>
            ) : null}
          </Menu>
        </span>
      ) : null}
    </>
  )
}

const pause = { deed: 'pause', label: 'Pause', icon: <Pause aria-hidden className="size-3.5" /> } as const
const resume = {
  deed: 'resume',
  label: 'Resume',
  icon: <RotateCw aria-hidden className="size-3.5" />,
} as const
