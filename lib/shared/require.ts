import type { Context, WorkspaceContext } from './context.ts'
import { AppError } from './errors.ts'
import { type Permission, permissionsOf, roles } from './permissions.ts'

const deeds: Record<Permission, string> = {
  'automation:read': 'see automations',
  'records:read': 'see records',
  'automation:write': 'change automations',
  'inbox:triage': 'triage the inbox',
  'approval:decide': 'decide approvals',
  'records:write': 'change records',
  'automation:admin': 'change security profiles',
  'settings:admin': 'change settings and members',
  'audit:read': 'read the audit log',
  'workspace:delete': 'delete the workspace',
  'workspace:export': 'export the workspace',
}

/** Guards a command. The refusal says what was needed and who has it. */
export function requirePermission(context: WorkspaceContext, permission: Permission): void {
  if (context.permissions.has(permission)) return
  throw new AppError('forbidden', refusal(context, permission))
}

function refusal(context: WorkspaceContext, permission: Permission): string {
  const least = roles.find((role) => permissionsOf(role).has(permission)) ?? 'owner'
  if (context.actor.kind === 'key')
    return `This key may not ${deeds[permission]}. Make one with ${permission}.`
  return `As ${context.role ?? 'a guest'} you may not ${deeds[permission]}. Ask ${least === 'editor' ? 'an editor' : `an ${least}`} of ${context.workspace.name}.`
}

/** Platform matters are for the person who runs the installation, in a browser. */
export function requireOperator(context: Context): void {
  if (context.actor.kind === 'system') return
  if (context.actor.kind === 'person' && context.actor.isOperator) return
  throw new AppError('forbidden', 'Only the operator of this installation may do that.')
}

/** Some deeds concern oneself: one's own password, sessions, name. A key is not oneself. */
export function requirePerson(context: Context): { personId: string; name: string } {
  if (context.actor.kind === 'person') return context.actor
  throw new AppError('forbidden', 'Only a signed-in person may do that, not a key.')
}
