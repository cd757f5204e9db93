import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import { requireMayManage } from '../may-manage.ts'
import { lockMembers, requireOtherOwner } from './lock-members.ts'
import { readPresentRights } from './read-present-rights.ts'

/** Admins remove others; everybody may leave. The person's keys for this workspace end with the membership. */
export async function removeMember(
  context: WorkspaceContext,
  { personId }: { personId: string },
): Promise<void> {
  const isLeaving = context.actor.kind === 'person' && context.actor.personId === personId
  const { id: workspaceId } = context.workspace
  await control().transact(context, async (tx, unit) => {
    await lockMembers(tx, workspaceId)
    const present = await readPresentRights(tx, context)
    if (!isLeaving) requirePermission(present, 'settings:admin')
    const membership = await tx.membership.findFirst({
      where: { workspaceId, personId },
      include: { person: true },
    })
    if (!membership) throw new AppError('not-found', 'This person is no member.')
    const role = roleOf(membership.role)
    if (!isLeaving) requireMayManage(present, role)
    if (role === 'owner') await requireOtherOwner(tx, workspaceId, personId)
    await tx.membership.delete({ where: { id: membership.id } })
    const keys = await tx.apiKey.updateMany({
      where: { workspaceId, personId, revokedAt: null },
      data: { revokedAt: context.now },
    })
    unit.count('members', -1, workspaceId)
    unit.count('keys', -keys.count, workspaceId)
    unit.emit({ kind: 'member.removed', personId }, workspaceId)
    if (keys.count > 0) unit.emit({ kind: 'keys.changed', personId }, workspaceId)
    const { name } = membership.person
    unit.audit(
      entryOf(context, {
        action: 'member.removed',
        subject: { kind: 'person', id: personId },
        summary: isLeaving ? 'Left the workspace' : `Removed ${name}`,
        data: { role, revokedKeys: keys.count },
      }),
      workspaceId,
    )
  })
}
