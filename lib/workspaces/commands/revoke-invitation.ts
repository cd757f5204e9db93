import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { readPresentRights } from './read-present-rights.ts'

export async function revokeInvitation(
  context: WorkspaceContext,
  { invitationId }: { invitationId: string },
): Promise<void> {
  const { id: workspaceId } = context.workspace
  await control().transact(context, async (tx, unit) => {
    requirePermission(await readPresentRights(tx, context), 'settings:admin')
    const invitation = await tx.invitation.findFirst({ where: { id: invitationId, workspaceId } })
    if (!invitation) throw new AppError('not-found', 'There is no such invitation.')
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: context.now },
    })
    if (count === 0) throw new AppError('conflict', 'This invitation was accepted or withdrawn already.')
    unit.count('invitations', -1, workspaceId)
    unit.emit({ kind: 'invitations.changed' }, workspaceId)
    unit.audit(
      entryOf(context, {
        action: 'invitation.revoked',
        subject: { kind: 'invitation', id: invitation.email },
        summary: `Withdrew the invitation of ${invitation.email}`,
      }),
      workspaceId,
    )
  })
}
