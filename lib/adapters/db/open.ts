import type { Readable } from 'node:stream'
import { env } from '#lib/adapters/process/env.ts'
import type { Restored, RestoreOptions } from './backup/restore-workspace.ts'
import type { BackedUp } from './backup/write-backup.ts'
import type { ControlDatabase, WorkspaceDatabase } from './database.ts'
import { Databases } from './databases.ts'
import { postgresqlStore } from './postgresql/store.ts'
import { processState } from './process-state.ts'
import { type DatabaseSettings, databaseSettings } from './settings.ts'
import { sqliteStore } from './sqlite/store.ts'

/** The databases of this process: opened at first use, by its environment. */
function databases(): Databases {
  const state = processState()
  state.databases ??= openDatabases(databaseSettings(env()))
  return state.databases
}

/** Databases of one's own, beside those of the process: for tests and commands. */
export function openDatabases(settings: DatabaseSettings): Databases {
  const { databaseUrl } = settings
  return new Databases(databaseUrl ? postgresqlStore(databaseUrl, settings) : sqliteStore(settings), settings)
}

export const control = (): ControlDatabase => databases().control
export const workspaceDatabase = (id: string): WorkspaceDatabase => databases().workspace(id)

export const provisionWorkspaceDatabase = (id: string): Promise<void> => databases().provisionWorkspace(id)
export const dropWorkspaceDatabase = (id: string): Promise<void> => databases().dropWorkspace(id)

export const backupWorkspaceDatabase = (backedUp: BackedUp): Readable => databases().backupWorkspace(backedUp)
export const restoreWorkspaceDatabase = (
  id: string,
  input: Readable,
  options: RestoreOptions,
): Promise<Restored> => databases().restoreWorkspace(id, input, options)

/** Before the process ends. */
export async function closeDatabases(): Promise<void> {
  const state = processState()
  const open = state.databases
  state.databases = undefined
  await open?.close()
}
