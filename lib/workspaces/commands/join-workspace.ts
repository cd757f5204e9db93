import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import type { ControlUnit } from '#lib/adapters/db/unit/unit-of-work.ts'
import { hashToken, newId } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { canManage, permissionsOf } from '#lib/shared/permissions.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import { invitationState } from '../invitation-state.ts'

interface Joining {
  token: string
  person: { id: string; name: string; email: string }
  context: Context
}

/** A piece of accepting: uses the invitation up, once, and makes the membership. */
export async function joinWorkspace(
  tx: ControlTransaction,
  unit: ControlUnit,
  { token, person, context }: Joining,
): Promise<{ slug: string }> {
  const invitation = await openInvitation(tx, token, context.now)
  const { workspaceId, workspace } = invitation
  if (invitation.email !== person.email) {
    const words = `This invitation is for ${invitation.email}, and you are signed in as ${person.email}. Sign out first.`
    throw new AppError('forbidden', words)
  }
  await requireInviterStill(tx, invitation)
  const { count } = await tx.invitation.updateMany({
    where: { id: invitation.id, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: context.now },
  })
  if (count === 0) throw new AppError('conflict', 'This invitation was used a moment ago.')
  const role = roleOf(invitation.role)
  const createdAt = context.now
  await tx.membership.create({ data: { id: newId('me'), workspaceId, personId: person.id, role, createdAt } })
  unit.count('members', 1, workspaceId)
  unit.count('invitations', -1, workspaceId)
  unit.emit({ kind: 'invitations.changed' }, workspaceId)
  unit.emit(
    {
      kind: 'member.saved',
      member: {
        personId: person.id,
        name: person.name,
        email: person.email,
        role,
        joinedAt: createdAt.toISOString(),
      },
    },
    workspaceId,
  )
  unit.audit(
    entryOf(
      { ...context, actor: { kind: 'person', personId: person.id, name: person.name, isOperator: false } },
      { action: 'member.joined', subject: { kind: 'person', id: person.id }, summary: `Joined as ${role}` },
    ),
    workspaceId,
  )
  return { slug: workspace.slug }
}

/** An invitation is worth what its maker may give at the moment of joining. */
async function requireInviterStill(
  tx: ControlTransaction,
  { workspaceId, invitedById, role }: { workspaceId: string; invitedById: string; role: string },
): Promise<void> {
  if (invitedById === 'system') return
  const inviter = await tx.membership.findUnique({
    where: { workspaceId_personId: { workspaceId, personId: invitedById } },
  })
  const inviterRole = inviter && roleOf(inviter.role)
  const may =
    inviterRole && permissionsOf(inviterRole).has('settings:admin') && canManage(inviterRole, roleOf(role))
  if (!may) throw new AppError('conflict', 'Whoever invited you may no longer do so. Ask for a new link.')
}

export async function openInvitation(tx: ControlTransaction, token: string, now: Date) {
  const invitation = await tx.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { workspace: { select: { slug: true, state: true } } },
  })
  if (!invitation || invitation.workspace.state === 'deleting') {
    throw new AppError('not-found', 'This invitation is not known here. Ask for a new link.')
  }
  const state = invitationState(invitation, now)
  if (!state.open) throw new AppError('conflict', state.words)
  return invitation
}
