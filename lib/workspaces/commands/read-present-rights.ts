import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { permissionsOf } from '#lib/shared/permissions.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import { effectivePermissions } from '../effective-permissions.ts'
import { KeyPermissions } from '../schema.ts'

/**
 * The gate read the rights before the transaction began. Whoever was demoted or removed in between must not change
 * anything any more, so a command that changes people, roles or keys decides by these.
 */
export async function readPresentRights(
  tx: ControlTransaction,
  context: WorkspaceContext,
): Promise<WorkspaceContext> {
  const { actor, workspace } = context
  if (actor.kind === 'system') return context
  const membership = await tx.membership.findFirst({
    where: { workspaceId: workspace.id, personId: actor.personId, workspace: { state: 'ready' } },
  })
  if (!membership) throw new AppError('not-found', 'There is no such workspace, or you are no member of it.')
  const role = roleOf(membership.role)
  if (actor.kind === 'person') return { ...context, role, permissions: permissionsOf(role) }
  const key = await tx.apiKey.findFirst({ where: { id: actor.keyId, revokedAt: null } })
  if (!key) throw new AppError('unauthenticated', 'This key was revoked.')
  const granted = KeyPermissions.parse(JSON.parse(key.permissions))
  return { ...context, role, permissions: effectivePermissions(role, granted) }
}
