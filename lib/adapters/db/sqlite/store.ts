import { mkdirSync, rmSync, statSync } from 'node:fs'
import { sqliteSource } from '../backup/sqlite-source.ts'
import { sqliteRestore } from '../backup/sqlite-target.ts'
import type { ControlClient, WorkspaceClient } from '../clients.ts'
import { WorkspaceDatabaseMissingError } from '../errors.ts'
import { backupBefore } from '../migrations/backup-before.ts'
import { migrateSqlite } from '../migrations/migrate-sqlite.ts'
import { type MigrationSet, readMigrations } from '../migrations/migration-files.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { DatabaseSettings } from '../settings.ts'
import type { Store } from '../store.ts'
import { sqliteAdapter } from './adapter.ts'
import { controlFile, workspaceFile, workspaceFolder } from './paths.ts'

/** A file for the control database, and one for each workspace. */
export function sqliteStore(settings: DatabaseSettings): Store {
  const { dataDir, root, waitMs } = settings
  const migrated = new Set<string>()

  async function migrate(file: string, database: MigrationSet['database'], label: string): Promise<void> {
    if (migrated.has(file)) return
    const known = readMigrations(root, { database, provider: 'sqlite' })
    const beforeUpgrade = (migration: string) => backupBefore(file, migration)
    await migrateSqlite({ file, label, known, waitMs, beforeUpgrade })
    migrated.add(file)
  }

  async function openClient(file: string): Promise<OpenDatabase<WorkspaceClient>> {
    const { PrismaClient } = await import('#prisma/workspace/sqlite/client.ts')
    return openDatabase<WorkspaceClient>(file, new PrismaClient({ adapter: sqliteAdapter(file, waitMs) }))
  }

  async function migratedWorkspace(id: string): Promise<string> {
    const file = workspaceFile(dataDir, id)
    if (identityOf(file) === null) throw new WorkspaceDatabaseMissingError(id)
    await migrate(file, 'workspace', `workspace ${id}`)
    return file
  }

  return {
    provider: 'sqlite',

    async openControl() {
      const file = controlFile(dataDir)
      mkdirSync(dataDir, { recursive: true })
      await migrate(file, 'control', 'control')
      const { PrismaClient } = await import('#prisma/control/sqlite/client.ts')
      return openDatabase<ControlClient>(file, new PrismaClient({ adapter: sqliteAdapter(file, waitMs) }))
    },

    openWorkspace: async (id) => openClient(await migratedWorkspace(id)),

    async provisionWorkspace(id) {
      const file = workspaceFile(dataDir, id)
      mkdirSync(workspaceFolder(dataDir, id), { recursive: true })
      // Another process may have dropped it since.
      migrated.delete(file)
      await migrate(file, 'workspace', `workspace ${id}`)
    },

    async dropWorkspace(id) {
      migrated.delete(workspaceFile(dataDir, id))
      rmSync(workspaceFolder(dataDir, id), { recursive: true, force: true })
    },

    backupSource: async (id) => sqliteSource(await migratedWorkspace(id), waitMs),

    async restore(id, work) {
      const file = await migratedWorkspace(id)
      const known = readMigrations(root, { database: 'workspace', provider: 'sqlite' })
      return sqliteRestore({ file, known, label: `restored workspace ${id}`, waitMs, open: openClient }, work)
    },

    async close() {},
  }
}

async function openDatabase<Client extends { $connect(): Promise<void>; $disconnect(): Promise<void> }>(
  file: string,
  client: Client,
): Promise<OpenDatabase<Client>> {
  await client.$connect()
  const opened = identityOf(file)
  return {
    client,
    // BEGIN IMMEDIATE already took the lock.
    begin: async () => {},
    isStale: () => identityOf(file) !== opened,
    close: () => client.$disconnect(),
  }
}

/** Which file stands under this name: a deleted one is still open, and what is written to it is lost. */
function identityOf(file: string): string | null {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat ? `${stat.dev}:${stat.ino}` : null
}
