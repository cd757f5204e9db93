import { control } from '#lib/adapters/db/open.ts'
import { hashToken, newId, newToken } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import { invitationLifetimeMs } from '#lib/people/link-rules.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { requireMayManage } from '../may-manage.ts'
import type { NewInvitation } from '../schema.ts'
import { readPresentRights } from './read-present-rights.ts'

/** Answers the link's token, which is shown once: the inviter hands it over. */
export async function inviteMember(
  context: WorkspaceContext,
  { email, role }: NewInvitation,
): Promise<{ token: string }> {
  const { id: workspaceId } = context.workspace
  const token = newToken()
  await control().transact(context, async (tx, unit) => {
    const present = await readPresentRights(tx, context)
    requirePermission(present, 'settings:admin')
    requireMayManage(present, role)
    const member = await tx.membership.findFirst({ where: { workspaceId, person: { email } } })
    if (member) throw new AppError('conflict', 'This person is a member already.', { field: 'email' })
    const earlier = await tx.invitation.updateMany({
      where: { workspaceId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: context.now },
    })
    await tx.invitation.create({
      data: {
        id: newId('in'),
        workspaceId,
        email,
        role,
        tokenHash: hashToken(token),
        invitedById: context.actor.kind === 'system' ? 'system' : context.actor.personId,
        createdAt: context.now,
        expiresAt: new Date(context.now.getTime() + invitationLifetimeMs),
      },
    })
    unit.count('invitations', 1 - earlier.count, workspaceId)
    unit.emit({ kind: 'invitations.changed' }, workspaceId)
    unit.audit(
      entryOf(context, {
        action: 'member.invited',
        subject: { kind: 'invitation', id: email },
        summary: `Invited ${email} as ${role}`,
        data: { role },
      }),
      workspaceId,
    )
  })
  return { token }
}
