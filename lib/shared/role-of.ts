import { type Role, roles } from './permissions.ts'

/** A role as a database column holds it. Anything else is a bug or a hand that wrote where it should not. */
export function roleOf(column: string): Role {
  const role = roles.find((known) => known === column)
  if (!role) throw new Error(`Unknown role in the database: ${column}`)
  return role
}
