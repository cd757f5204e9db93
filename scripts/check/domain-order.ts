// The domains of lib, lowest first: a domain imports only those above its own line.
// What a lower domain must ask of a higher one goes through a registry, a job or an event.
export const domainOrder = [
  'schedules',
  'language',
  'audit',
  'live',
  'health',
  'people',
  'workspaces',
  'templates',
  'policy',
  'automations',
  'records',
  'channels',
  'approvals',
  'deliveries',
  'inbox',
  'board',
  'agent',
  'runs',
  'requests',
  'workflows',
  'heartbeats',
  'triggers',
  'drafts',
] as const

/** Folders of lib that are no domain: everyone's vocabulary, and the doors to the outside. */
export const sharedFolders = ['shared', 'adapters'] as const
