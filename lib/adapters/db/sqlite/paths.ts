import { join } from 'node:path'
import { checkedWorkspaceId } from '../workspace-id.ts'

export const controlFile = (dataDir: string): string => join(dataDir, 'control.db')

export const workspaceFolder = (dataDir: string, id: string): string =>
  join(dataDir, 'workspaces', checkedWorkspaceId(id))

export const workspaceFile = (dataDir: string, id: string): string =>
  join(workspaceFolder(dataDir, id), 'workspace.db')
