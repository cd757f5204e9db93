import type { RestoreTarget } from './backup/restore-target.ts'
import type { BackupSource } from './backup/write-backup.ts'
import type { ControlClient, WorkspaceClient } from './clients.ts'
import type { OpenDatabase } from './open-database.ts'

/** What the two kinds of storage do differently. One is chosen when the process starts. */
export interface Store {
  readonly provider: 'sqlite' | 'postgresql'
  /** Migrates first. */
  openControl(): Promise<OpenDatabase<ControlClient>>
  /** Migrates first; refuses a workspace that has no database. */
  openWorkspace(id: string): Promise<OpenDatabase<WorkspaceClient>>
  /** Makes a workspace's database. Doing it again finishes what was left half done. */
  provisionWorkspace(id: string): Promise<void>
  /** Takes it away, with everything in it. Doing it again is nothing. */
  dropWorkspace(id: string): Promise<void>
  backupSource(id: string): Promise<BackupSource>
  /** One at a time for each workspace. What was beside is gone afterwards, however it ended. */
  restore<T>(id: string, work: (target: RestoreTarget) => Promise<T>): Promise<T>
  close(): Promise<void>
}
