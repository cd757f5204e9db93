// The keys of what React Query holds, each beneath its workspace, so that nothing of one is shown in another.
export const queryKeys = {
  everything: (workspaceId: string) => ['workspace', workspaceId] as const,
  workspace: (workspaceId: string) => ['workspace', workspaceId, 'details'] as const,
  members: (workspaceId: string) => ['workspace', workspaceId, 'members'] as const,
  invitations: (workspaceId: string) => ['workspace', workspaceId, 'invitations'] as const,
  keys: (workspaceId: string) => ['workspace', workspaceId, 'keys'] as const,
  audit: (workspaceId: string) => ['workspace', workspaceId, 'audit'] as const,
  sessions: (workspaceId: string) => ['workspace', workspaceId, 'sessions'] as const,
}

export type QueryKey = ReturnType<(typeof queryKeys)[keyof typeof queryKeys]>
