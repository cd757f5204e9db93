// The one table of rights. Commands enforce it; pages only read it to hide or explain.
export const roles = ['viewer', 'editor', 'admin', 'owner'] as const
export type Role = (typeof roles)[number]

const viewer = ['automation:read', 'records:read'] as const
const editor = [...viewer, 'automation:write', 'inbox:triage', 'approval:decide', 'records:write'] as const
const admin = [...editor, 'automation:admin', 'settings:admin', 'audit:read'] as const
const owner = [...admin, 'workspace:delete', 'workspace:export'] as const

export const permissions = owner
export type Permission = (typeof permissions)[number]

const granted: Record<Role, ReadonlySet<Permission>> = {
  viewer: new Set(viewer),
  editor: new Set(editor),
  admin: new Set(admin),
  owner: new Set(owner),
}

export const permissionsOf = (role: Role): ReadonlySet<Permission> => granted[role]

/** Nobody gives, changes or takes away a role above their own. */
export const canManage = (actor: Role, target: Role): boolean => roles.indexOf(actor) >= roles.indexOf(target)
