import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { Role } from '#lib/shared/permissions.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import { requireMayManage } from '../may-manage.ts'
import { lockMembers, requireOtherOwner } from './lock-members.ts'
import { readPresentRights } from './read-present-rights.ts'

export async function changeRole(
  context: WorkspaceContext,
  { personId, role }: { personId: string; role: Role },
): Promise<void> {
  const { id: workspaceId } = context.workspace
  await control().transact(context, async (tx, unit) => {
    await lockMembers(tx, workspaceId)
    const present = await readPresentRights(tx, context)
    requirePermission(present, 'settings:admin')
    requireMayManage(present, role)
    const membership = await tx.membership.findFirst({
      where: { workspaceId, personId },
      include: { person: true },
    })
    if (!membership) throw new AppError('not-found', 'This person is no member.')
    const before = roleOf(membership.role)
    if (before === role) return
    requireMayManage(present, before)
    if (before === 'owner') await requireOtherOwner(tx, workspaceId, personId)
    await tx.membership.update({ where: { id: membership.id }, data: { role } })
    const { name, email } = membership.person
    unit.emit(
      {
        kind: 'member.saved',
        member: { personId, name, email, role, joinedAt: membership.createdAt.toISOString() },
      },
      workspaceId,
    )
    unit.audit(
      entryOf(context, {
        action: 'member.role-changed',
        subject: { kind: 'person', id: personId },
        summary: `Changed the role of ${name} from ${before} to ${role}`,
        data: { before, after: role },
      }),
      workspaceId,
    )
  })
}
