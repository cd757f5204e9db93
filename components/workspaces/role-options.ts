import type { Option } from '#components/ui/option.ts'
import { canManage, type Role, roles } from '#lib/shared/permissions.ts'

const details: Record<Role, string> = {
  viewer: 'sees everything, changes nothing',
  editor: 'writes automations, triages, approves',
  admin: 'besides: settings, members, audit log',
  owner: 'besides: export and delete the workspace',
}

export const roleName = (role: Role): string => role.charAt(0).toUpperCase() + role.slice(1)

export const roleOptions = (own: Role | null): Option<Role>[] =>
  roles.map((role) => ({
    value: role,
    label: roleName(role),
    detail: details[role],
    disabled: own === null || !canManage(own, role),
  }))
