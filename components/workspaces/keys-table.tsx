'use client'

import { attempt } from '#components/forms/attempt.ts'
import { Button } from '#components/ui/button.tsx'
import { ConfirmDialog } from '#components/ui/confirm-dialog.tsx'
import { ActionsHead, Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { DateTime, RelativeTime } from '#components/ui/time.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Permission } from '#lib/shared/permissions.ts'

export interface KeyItem {
  id: string
  name: string
  start: string
  permissions: Permission[]
  owner: { personId: string; name: string }
  createdAt: string
  expiresAt: string | null
  lastUsedAt: string | null
}

interface KeysTableProps {
  keys: readonly KeyItem[]
  revoke: (keyId: string) => Promise<ActionResult<void>>
}

export function KeysTable({ keys, revoke }: KeysTableProps) {
  if (keys.length === 0) {
    return (
      <p className="mt-2.5 text-ink-3">
        No keys yet. A key lets a program use the API at /api/v1 in your name.
      </p>
    )
  }
  return (
    <Table>
      <caption className="sr-only">API keys</caption>
      <thead>
        <tr>
          <HeadCell>Name</HeadCell>
          <HeadCell className="max-rail:hidden">Permissions</HeadCell>
          <HeadCell>Last used</HeadCell>
          <HeadCell className="max-rail:hidden">Expires</HeadCell>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.id}>
            <Cell>
              <span className="wrap-anywhere block font-medium">{key.name}</span>
              <span className="block text-ink-3 text-meta">
                <span className="font-mono">{key.start}…</span> by {key.owner.name}
              </span>
            </Cell>
            <Cell className="max-w-64 text-ink-2 text-meta max-rail:hidden">
              {key.permissions.join(', ')}
            </Cell>
            <Cell className="text-ink-2">
              {key.lastUsedAt ? <RelativeTime at={Date.parse(key.lastUsedAt)} /> : 'never'}
            </Cell>
            <Cell className="text-ink-2 max-rail:hidden">
              {key.expiresAt ? <DateTime at={Date.parse(key.expiresAt)} style="date" /> : 'never'}
            </Cell>
            <Cell numeric>
              <ConfirmDialog
                title={`Revoke ${key.name}?`}
                confirmLabel="Revoke"
                danger
                trigger={<Button size="sm">Revoke</Button>}
                onConfirm={async () => {
                  const result = await attempt(() => revoke(key.id))
                  return result.ok ? undefined : result.message
                }}
              >
                Whatever uses this key is refused from its next request on. A revoked key can't be brought
                back.
              </ConfirmDialog>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
