import type { ShellData } from '#components/shell/shell-context.ts'
import { permissionsOf } from '#lib/shared/permissions.ts'

export const sampleShell: Omit<ShellData, 'onSignOut' | 'health' | 'connection'> = {
  workspace: { id: 'ws_sample', slug: 'design/shell', name: 'Sample workspace' },
  workspaces: [
    { slug: 'design/shell', name: 'Sample workspace', role: 'owner' },
    { slug: 'design/other', name: 'Another sample', role: 'editor' },
  ],
  person: { name: 'Sample Person', email: 'person@sample.example' },
  permissions: [...permissionsOf('owner')],
  isOperator: true,
  counts: { inbox: 3 },
  settingsCounts: { members: 6, 'api-keys': 2 },
  newWorkspaceHref: '/design/shell',
}
