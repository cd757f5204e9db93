import { quoted } from '../quoted.ts'
import { checkedWorkspaceId } from '../workspace-id.ts'

/** Where a connection works: a schema, and the role with whose rights. */
export interface Place {
  schema: string
  /** null: the role that we logged in with. */
  role: string | null
}

export const controlPlace: Place = { schema: 'ostinato_control', role: null }

export const workspacePlace = (id: string): { schema: string; role: string } => ({
  schema: `workspace_${checkedWorkspaceId(id)}`,
  // Roles belong to the whole server, so that their names say whose they are.
  role: `ostinato_workspace_${id}`,
})

/** Where a backup is read into before it takes the workspace's place. */
export const placeBeside = (id: string): { schema: string; role: string } => ({
  ...workspacePlace(id),
  schema: `restoring_${checkedWorkspaceId(id)}`,
})

export const becoming = ({ schema, role }: Place): string =>
  `${role === null ? 'RESET ROLE' : `SET ROLE ${quoted(role)}`}; SET search_path TO ${quoted(schema)}`
