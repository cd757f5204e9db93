import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import { AppError } from '#lib/shared/errors.ts'

/**
 * Two owners who demote each other at the same moment must not both succeed: a write to the workspace's row makes
 * the second wait for the first, on PostgreSQL too.
 */
export async function lockMembers(tx: ControlTransaction, workspaceId: string): Promise<void> {
  await tx.workspace.updateMany({ where: { id: workspaceId, state: 'ready' }, data: { state: 'ready' } })
}

export async function requireOtherOwner(
  tx: ControlTransaction,
  workspaceId: string,
  personId: string,
): Promise<void> {
  const other = await tx.membership.findFirst({
    where: { workspaceId, role: 'owner', personId: { not: personId } },
  })
  if (!other) throw new AppError('conflict', 'A workspace needs an owner. Make somebody else owner first.')
}
