import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { canManage, type Role } from '#lib/shared/permissions.ts'

/** Nobody gives, changes or takes away a role above their own. */
export function requireMayManage(context: WorkspaceContext, role: Role): void {
  if (context.actor.kind === 'system') return
  if (context.role && canManage(context.role, role)) return
  throw new AppError('forbidden', `Only an owner may do that with the role ${role}.`, { field: 'role' })
}
