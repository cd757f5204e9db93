import { postgresqlSource } from '../backup/postgresql-source.ts'
import { postgresqlRestore } from '../backup/postgresql-target.ts'
import { DatabaseRightsError, DatabaseUnreachableError, WorkspaceDatabaseMissingError } from '../errors.ts'
import { migratePostgresql } from '../migrations/migrate-postgresql.ts'
import { type MigrationSet, readMigrations } from '../migrations/migration-files.ts'
import { quoted } from '../quoted.ts'
import type { DatabaseSettings } from '../settings.ts'
import type { Store } from '../store.ts'
import { openControlClient, openWorkspaceClient } from './clients.ts'
import { controlPlace, type Place, placeBeside, workspacePlace } from './place.ts'
import { SharedPool } from './shared-pool.ts'
import { dropRole } from './workspace-role.ts'

/** A schema for the control database, and a schema and a role for each workspace. */
export function postgresqlStore(databaseUrl: string, settings: DatabaseSettings): Store {
  const { root } = settings
  const shared = new SharedPool(databaseUrl, settings)
  const migrated = new Set<string>()

  async function migrate(place: Place, database: MigrationSet['database'], label: string): Promise<void> {
    if (migrated.has(place.schema)) return
    const known = readMigrations(root, { database, provider: 'postgresql' })
    await migratePostgresql({ databaseUrl, place, label, known }).catch((error: unknown) => {
      throw plainly(error, databaseUrl)
    })
    migrated.add(place.schema)
  }

  async function asOwner(sql: string, values: unknown[] = []) {
    const client = await shared.checkout(controlPlace)
    try {
      return await client.query(sql, values)
    } finally {
      client.release()
    }
  }

  async function migratedWorkspace(id: string): Promise<Place> {
    const place = workspacePlace(id)
    const { rows } = await asOwner('SELECT to_regnamespace($1) IS NOT NULL AS "isThere"', [
      quoted(place.schema),
    ])
    if (rows[0]?.isThere !== true) throw new WorkspaceDatabaseMissingError(id)
    await migrate(place, 'workspace', `workspace ${id}`)
    return place
  }

  return {
    provider: 'postgresql',

    async openControl() {
      await migrate(controlPlace, 'control', 'control')
      return openControlClient(shared)
    },

    openWorkspace: async (id) => openWorkspaceClient(shared, await migratedWorkspace(id)),

    async provisionWorkspace(id) {
      const place = workspacePlace(id)
      // Another process may have dropped it since.
      migrated.delete(place.schema)
      await migrate(place, 'workspace', `workspace ${id}`)
    },

    async dropWorkspace(id) {
      const { schema, role } = workspacePlace(id)
      migrated.delete(schema)
      // One statement string is one transaction: no role stays without its schema, nor the other way round.
      const schemas = [schema, placeBeside(id).schema].map(quoted).join(', ')
      await asOwner(`DROP SCHEMA IF EXISTS ${schemas} CASCADE; ${dropRole(role)}`)
    },

    backupSource: async (id) => postgresqlSource(databaseUrl, (await migratedWorkspace(id)).schema),

    async restore(id, work) {
      const place = await migratedWorkspace(id)
      const known = readMigrations(root, { database: 'workspace', provider: 'postgresql' })
      const open = (beside: Place) => openWorkspaceClient(shared, beside)
      const label = `restored workspace ${id}`
      const { waitMs } = settings
      return postgresqlRestore(
        { databaseUrl, place, beside: placeBeside(id), known, label, waitMs, open },
        work,
      )
    },

    close: () => shared.close(),
  }
}

function plainly(error: unknown, databaseUrl: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const { host, username, pathname } = new URL(databaseUrl)
  if (code === '42501') return new DatabaseRightsError(username, pathname.slice(1), error)
  const isUnreachable = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST)/.test(code) || /^(28|3D|08|57P)/.test(code)
  return isUnreachable ? new DatabaseUnreachableError(host, error) : error
}
