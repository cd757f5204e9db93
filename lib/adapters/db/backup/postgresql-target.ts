import pg from 'pg'
import type { WorkspaceClient } from '../clients.ts'
import { DatabaseBusyError } from '../errors.ts'
import { selectAppliedIn } from '../migrations/ledger-table.ts'
import { migratePostgresql } from '../migrations/migrate-postgresql.ts'
import type { Migration } from '../migrations/migration-files.ts'
import type { OpenDatabase } from '../open-database.ts'
import type { Place } from '../postgresql/place.ts'
import { quoted } from '../quoted.ts'
import { auditSequence } from '../unit/counters.ts'
import { BackupDamagedError } from './backup-errors.ts'
import { migrationsUpTo, refuseOtherMigrations } from './known-migrations.ts'
import { tablesIn, toPostgresql } from './postgresql-values.ts'
import type { RestoreTarget } from './restore-target.ts'

interface Restoring {
  databaseUrl: string
  /** The workspace's own schema and role, and the schema beside it. */
  place: Place
  beside: Place
  known: readonly Migration[]
  label: string
  waitMs: number
  open: (place: Place) => Promise<OpenDatabase<WorkspaceClient>>
}

export async function postgresqlRestore<T>(
  restoring: Restoring,
  work: (target: RestoreTarget) => Promise<T>,
): Promise<T> {
  const { databaseUrl, beside, waitMs } = restoring
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'ostinato restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    const lock = await client.query<{ isOurs: boolean }>(
      `SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS "isOurs"`,
      [`ostinato restore ${beside.schema}`],
    )
    if (!lock.rows[0]?.isOurs) throw new DatabaseBusyError(waitMs)
    const drop = () => client.query(`DROP SCHEMA IF EXISTS ${quoted(beside.schema)} CASCADE`)
    await drop()
    try {
      return await work(postgresqlTarget(restoring, client))
    } finally {
      await drop().catch(() => {})
    }
  } finally {
    await client.end()
  }
}

function postgresqlTarget(restoring: Restoring, client: pg.Client): RestoreTarget {
  const { databaseUrl, place, beside, known, label, waitMs, open } = restoring
  const { schema } = beside
  const migrate = (migrations: readonly Migration[]) =>
    migratePostgresql({ databaseUrl, place: beside, label, known: migrations })
  let references: Reference[] = []

  return {
    async prepare(migration) {
      await migrate(migrationsUpTo(known, migration))
      await client.query(`SET search_path TO ${quoted(schema)}`)
      references = await referencesIn(client, schema)
      // Made again when all rows are there, so that their order does not matter.
      for (const { table, name } of references) {
        await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`)
      }
      const tables = await tablesIn(client, schema)
      for (const { name } of tables) await client.query(`DELETE FROM ${quoted(name)}`)
      return tables
    },

    async insert({ name, columns }, rows) {
      const names = columns.map((column) => quoted(column.name)).join(', ')
      const places = rows.map(
        (_, row) => `(${columns.map((_, i) => `$${row * columns.length + i + 1}`).join(', ')})`,
      )
      const values = rows.flatMap((row) => columns.map(({ type }, i) => toPostgresql(row[i] ?? null, type)))
      await client.query(`INSERT INTO ${quoted(name)} (${names}) VALUES ${places.join(', ')}`, values)
    },

    async complete() {
      for (const { table, name, definition } of references) {
        await client
          .query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`)
          .catch((error: unknown) => {
            const isBroken = error instanceof pg.DatabaseError && error.code === '23503'
            throw isBroken
              ? new BackupDamagedError(`rows of ${table} refer to rows that do not exist`)
              : error
          })
      }
      await migrate(known)
    },

    open: () => open(beside),

    async takePlace() {
      await client.query('BEGIN')
      try {
        // Somebody who reads for hours, as a backup may, must not make every writer wait behind us.
        await client.query(`SET LOCAL lock_timeout = ${waitMs}`)
        // The lock of every transaction on the workspace: who has begun ends first, who comes then waits.
        await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [place.schema])
        const live = await appliedIn(client, place.schema)
        refuseOtherMigrations(label, live, await appliedIn(client, schema))
        await client.query(swapOf(quoted(place.schema), quoted(schema)))
        await client.query('COMMIT')
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {})
        const isTimeout = error instanceof pg.DatabaseError && error.code === '55P03'
        throw isTimeout ? new DatabaseBusyError(waitMs) : error
      }
    },
  }
}

async function appliedIn(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(selectAppliedIn(schema))
  return rows.map(({ name }) => name)
}

/** The audit table itself moves over, with its rows, its indexes and who may do what with it. */
const swapOf = (live: string, beside: string): string => `
DROP TABLE ${beside}."AuditEntry";
ALTER TABLE ${live}."AuditEntry" SET SCHEMA ${beside};
INSERT INTO ${beside}."Counter" SELECT * FROM ${live}."Counter" WHERE "name" = '${auditSequence}'
ON CONFLICT ("name") DO UPDATE SET "value" = excluded."value";
DROP SCHEMA ${live} CASCADE;
ALTER SCHEMA ${beside} RENAME TO ${live};`

interface Reference {
  table: string
  name: string
  definition: string
}

async function referencesIn(client: pg.Client, schema: string): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `SELECT relname::text AS "table", conname::text AS "name", pg_get_constraintdef(pg_constraint.oid) AS "definition"
     FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
     WHERE contype = 'f' AND connamespace = to_regnamespace($1)`,
    [quoted(schema)],
  )
  return rows
}
