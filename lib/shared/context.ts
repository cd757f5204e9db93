import type { Permission, Role } from './permissions.ts'

/** Who acts. Every command knows, every audit entry says. */
export type Actor =
  | { kind: 'person'; personId: string; name: string; isOperator: boolean }
  | { kind: 'key'; keyId: string; personId: string; name: string }
  | { kind: 'system'; name: string }

/** What every command receives. Only the gates and the job wrapper make one. */
export interface Context {
  actor: Actor
  now: Date
  requestId: string
}

declare const minted: unique symbol
/** Branded: a workspace's id that came through a gate, which checked that the actor belongs there. */
export type WorkspaceRef = { id: string; slug: string; name: string; zone: string; [minted]: true }

export interface WorkspaceContext extends Context {
  workspace: WorkspaceRef
  role: Role | null
  permissions: ReadonlySet<Permission>
}
