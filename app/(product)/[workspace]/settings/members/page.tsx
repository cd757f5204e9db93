import type { Metadata } from 'next'
import {
  changeRoleAction,
  inviteMemberAction,
  removeMemberAction,
  revokeInvitationAction,
} from '#app/_actions/workspaces.ts'
import { productContext } from '#app/_http/session.ts'
import { MembersPage } from '#components/workspaces/members-page.tsx'
import { readCursor } from '#lib/live/queries.ts'
import { listInvitations, listMembers } from '#lib/workspaces/queries.ts'

export const metadata: Metadata = { title: 'Members' }

export default async function Page({ params }: PageProps<'/[workspace]/settings/members'>) {
  const { workspace: slug } = await params
  const context = await productContext(slug)
  const cursor = await readCursor(context)
  const [members, invitations] = await Promise.all([
    listMembers(context),
    context.permissions.has('settings:admin') ? listInvitations(context) : null,
  ])
  return (
    <MembersPage
      cursor={cursor}
      members={members}
      invitations={invitations}
      role={context.role}
      actions={{
        invite: inviteMemberAction.bind(null, slug),
        withdraw: revokeInvitationAction.bind(null, slug),
        changeRole: changeRoleAction.bind(null, slug),
        remove: removeMemberAction.bind(null, slug),
      }}
    />
  )
}
