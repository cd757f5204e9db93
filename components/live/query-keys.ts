// The keys of what React Query holds, each beneath its workspace, so that nothing of one is shown in another.
export const queryKeys = {
  everything: (workspaceId: string) => ['workspace', workspaceId] as const,
  workspace: (workspaceId: string) => ['workspace', workspaceId, 'details'] as const,
  members: (workspaceId: string) => ['workspace', workspaceId, 'members'] as const,
  invitations: (workspaceId: string) => ['workspace', workspaceId, 'invitations'] as const,
  keys: (workspaceId: string) => ['workspace', workspaceId, 'keys'] as const,
  audit: (workspaceId: string) => ['workspace', workspaceId, 'audit'] as const,
  sessions: (workspaceId: string) => ['workspace', workspaceId, 'sessions'] as const,
  automations: (workspaceId: string) => ['workspace', workspaceId, 'automations'] as const,
  runs: (workspaceId: string) => ['workspace', workspaceId, 'runs'] as const,
  /** Lists: each ends its key with what it shows. */
  runLists: (workspaceId: string) => ['workspace', workspaceId, 'runs', 'list'] as const,
  runDetails: (workspaceId: string) => ['workspace', workspaceId, 'runs', 'one'] as const,
  run: (workspaceId: string, runId: string) => ['workspace', workspaceId, 'runs', 'one', runId] as const,
}

/** One of these, or what a page added to one of them. */
export type QueryKey = readonly unknown[]
