import type { WorkspaceContext } from '#lib/shared/context.ts'
import { type Role, roles } from '#lib/shared/permissions.ts'
import type { Household, Person } from './household.ts'

export interface Scene {
  household: Household
  context: WorkspaceContext
  owner: Person
  slug: string
  workspaceId: string
}

export interface Row {
  may: readonly (Role | 'operator')[]
  attempt(scene: Scene): Promise<unknown>
}

/** What each domain says of its commands and queries. All of it is tested in one place. */
export interface DomainRights {
  /** Each command that a person can reach, and who may. */
  rights: Record<string, Row>
  /** Each query that shows more than one's own, and who may ask it. */
  reading: Record<string, Row>
  /** Commands whose right is something else than a role: the reason stands beside each. */
  otherwise: Record<string, string>
}

export const everyone = [...roles, 'operator'] as const
export const editors = ['editor', 'admin', 'owner'] as const
export const admins = ['admin', 'owner'] as const
