'use client'

import { attempt } from '#components/forms/attempt.ts'
import { Button } from '#components/ui/button.tsx'
import { notify } from '#components/ui/notify.ts'
import { ActionsHead, Cell, HeadCell, Table } from '#components/ui/table.tsx'
import { DateTime } from '#components/ui/time.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Role } from '#lib/shared/permissions.ts'
import { roleName } from './role-options.ts'

export interface InvitationItem {
  id: string
  email: string
  role: Role
  invitedAt: string
  expiresAt: string
}

interface InvitationsTableProps {
  invitations: readonly InvitationItem[]
  withdraw: (invitationId: string) => Promise<ActionResult<void>>
}

export function InvitationsTable({ invitations, withdraw }: InvitationsTableProps) {
  if (invitations.length === 0) return <p className="mt-2.5 text-ink-3">Nobody is invited at the moment.</p>

  async function take(invitation: InvitationItem) {
    const result = await attempt(() => withdraw(invitation.id))
    if (!result.ok) notify({ title: 'The invitation stands', detail: result.message, failed: true })
  }

  return (
    <Table>
      <caption className="sr-only">Open invitations</caption>
      <thead>
        <tr>
          <HeadCell>E-mail</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell className="max-rail:hidden">Expires</HeadCell>
          <ActionsHead />
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <Cell className="break-all">{invitation.email}</Cell>
            <Cell>{roleName(invitation.role)}</Cell>
            <Cell className="text-ink-2 max-rail:hidden">
              <DateTime at={Date.parse(invitation.expiresAt)} />
            </Cell>
            <Cell numeric>
              <Button size="sm" onClick={() => void take(invitation)}>
                Withdraw
              </Button>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
