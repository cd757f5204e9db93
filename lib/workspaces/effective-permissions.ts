import { type Permission, permissionsOf, type Role } from '#lib/shared/permissions.ts'

/** What a key may do now: what it was made for, cut to what its owner may still do. */
export function effectivePermissions(ownersRole: Role, keys: readonly Permission[]): ReadonlySet<Permission> {
  return permissionsOf(ownersRole).intersection(new Set(keys))
}
