'use client'

import { createContext, useContext } from 'react'
import type { Permission, Role } from '#lib/shared/permissions.ts'
import type { HealthSummary } from './health.ts'
import type { SectionId } from './navigation.ts'
import type { SettingsPageId } from './settings-navigation.ts'

export type Connection = 'live' | 'connecting' | 'reconnecting' | 'offline'

export type ShellData = {
  workspace: { id: string; slug: string; name: string }
  workspaces: readonly { slug: string; name: string; role: Role }[]
  person: { name: string; email: string }
  permissions: readonly Permission[]
  isOperator: boolean
  /** What waits for a person in each section; zero and absent show nothing. */
  counts: Partial<Record<SectionId, number>>
  /** How many there are of what a settings page lists; zero and absent show nothing. */
  settingsCounts?: Partial<Record<SettingsPageId, number>>
  health: HealthSummary
  connection: Connection
  /** Epoch milliseconds at which it was lost; null while it stands. */
  connectionSince?: number | null
  /** Where an operator makes a workspace. */
  newWorkspaceHref?: string
  onSignOut: () => void | Promise<void>
}

const ShellContext = createContext<ShellData | null>(null)
export const ShellDataProvider = ShellContext.Provider

export function useShell(): ShellData {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('useShell is for what stands inside AppShell')
  return shell
}
