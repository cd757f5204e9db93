'use client'

import { useCatchUp } from '#components/live/use-live.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import { useShell } from '#components/shell/shell-context.ts'
import { Section } from '#components/ui/section.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Role } from '#lib/shared/permissions.ts'
import { type InvitationItem, InvitationsTable } from './invitations-table.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { type MemberItem, MembersTable } from './members-table.tsx'
import { useInvitations, useMembers } from './use-people.ts'

export interface MembersPageProps {
  members: MemberItem[]
  /** null: not for this person. */
  invitations: InvitationItem[] | null
  /** Where the event stream stood when this was read. */
  cursor: string
  role: Role | null
  actions: {
    invite: (input: unknown) => Promise<ActionResult<{ path: string }>>
    withdraw: (invitationId: string) => Promise<ActionResult<void>>
    changeRole: (personId: string, role: string) => Promise<ActionResult<void>>
    remove: (personId: string) => Promise<ActionResult<void>>
  }
}

export function MembersPage({ role, actions, cursor, invitations, ...initial }: MembersPageProps) {
  const { workspace, permissions } = useShell()
  useCatchUp(cursor)
  const members = useMembers(workspace, initial.members)
  const mayManage = permissions.includes('settings:admin')
  return (
    <SettingsPage
      page="members"
      actions={
        <InviteDialog
          role={role}
          invitations={invitations ?? []}
          invite={actions.invite}
          disabledReason={mayManage ? undefined : 'Only an admin or an owner invites. Ask one of them.'}
        />
      }
    >
      <Section title="Members" meta={`${members.length} in ${workspace.name}`}>
        <MembersTable members={members} role={role} changeRole={actions.changeRole} remove={actions.remove} />
      </Section>
      {invitations ? <Invited initial={invitations} withdraw={actions.withdraw} /> : null}
    </SettingsPage>
  )
}

function Invited({
  initial,
  withdraw,
}: { initial: InvitationItem[] } & Pick<MembersPageProps['actions'], 'withdraw'>) {
  const invitations = useInvitations(useShell().workspace, initial)
  return (
    <Section title="Invited" meta="A link is valid for 7 days and opens once.">
      <InvitationsTable invitations={invitations} withdraw={withdraw} />
    </Section>
  )
}
