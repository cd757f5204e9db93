import type { Permission } from '#lib/shared/permissions.ts'

export type SettingsPageId = 'profile' | 'general' | 'members' | 'api-keys' | 'audit' | 'platform' | 'about'

export type SettingsItem = {
  id: SettingsPageId
  label: string
  group: 'You' | 'Workspace' | 'Installation'
  needs?: Permission
  operatorOnly?: true
}

export const settingsPages: readonly SettingsItem[] = [
  { id: 'profile', label: 'Profile', group: 'You' },
  { id: 'general', label: 'General', group: 'Workspace' },
  { id: 'members', label: 'Members', group: 'Workspace' },
  { id: 'api-keys', label: 'API keys', group: 'Workspace' },
  { id: 'audit', label: 'Audit log', group: 'Workspace', needs: 'audit:read' },
  { id: 'platform', label: 'Platform', group: 'Installation', operatorOnly: true },
  { id: 'about', label: 'About', group: 'Installation' },
]

export type Viewer = { permissions: readonly Permission[]; isOperator: boolean }

export function visibleSettings({ permissions, isOperator }: Viewer): SettingsItem[] {
  return settingsPages.filter((page) => {
    if (page.operatorOnly && !isOperator) return false
    return page.needs === undefined || permissions.includes(page.needs)
  })
}

export function settingsHref(workspaceSlug: string, id: SettingsPageId): string {
  return `/${workspaceSlug}/settings/${id}`
}
