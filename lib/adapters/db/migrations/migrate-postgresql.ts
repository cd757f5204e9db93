import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { MigrationFailedError } from '../errors.ts'
import type { Place } from '../postgresql/place.ts'
import { createRole, grantsFor } from '../postgresql/workspace-role.ts'
import { quoted } from '../quoted.ts'
import { createLedger, seedCounters, selectApplied } from './ledger-table.ts'
import type { Migration } from './migration-files.ts'
import { type AppliedMigration, pendingMigrations } from './pending-migrations.ts'

export interface PostgresqlMigrationTarget {
  databaseUrl: string
  place: Place
  /** As it is called in an error. */
  label: string
  known: readonly Migration[]
}

/** Makes schema and role where they are missing, and brings the schema to its newest form. */
export async function migratePostgresql(target: PostgresqlMigrationTarget): Promise<string[]> {
  // A connection of its own: the lock and the settings are the session's, and end with it.
  const client = new pg.Client({
    connectionString: target.databaseUrl,
    application_name: 'ostinato migrations',
  })
  client.on('error', () => {})
  await client.connect()
  try {
    const { schema } = target.place
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`ostinato migrations ${schema}`])
    await prepare(client, target.place)
    const pending = pendingMigrations(target.label, target.known, await appliedIn(client))
    for (const migration of pending) await apply(client, target, migration)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function prepare(client: pg.Client, { schema, role }: Place): Promise<void> {
  await client.query('BEGIN')
  const isThere = await client.query('SELECT to_regclass($1) AS name', [
    `${quoted(schema)}."_prisma_migrations"`,
  ])
  if (role !== null) {
    const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
    await client.query(createRole(role))
    // A database that was moved to another server comes without its roles.
    if (known.rowCount === 0 && isThere.rows[0]?.name) await client.query(grantsFor(schema, role))
  }
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`)
  await client.query('COMMIT')
  await client.query(`SET search_path TO ${quoted(schema)}`)
}

async function appliedIn(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows: ledger } = await client.query(`SELECT to_regclass('_prisma_migrations') AS name`)
  if (ledger[0]?.name === null) return []
  const { rows } = await client.query<AppliedMigration>(selectApplied)
  return rows
}

async function apply(
  client: pg.Client,
  { place, label }: PostgresqlMigrationTarget,
  migration: Migration,
): Promise<void> {
  try {
    await client.query('BEGIN')
    await client.query(createLedger)
    await client.query(migration.sql)
    await client.query(seedCounters(Date.now()))
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
       VALUES ($1, $2, $3, current_timestamp, 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    if (place.role !== null) await client.query(grantsFor(place.schema, place.role))
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw new MigrationFailedError(label, migration.name, error)
  }
}
