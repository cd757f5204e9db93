import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { MigrationFailedError } from '../errors.ts'
import { patiently } from '../sqlite/patience.ts'
import { withFileLock } from './file-lock.ts'
import { createLedger, seedCounters, selectApplied } from './ledger-table.ts'
import type { Migration } from './migration-files.ts'
import { type AppliedMigration, pendingMigrations } from './pending-migrations.ts'

export interface SqliteMigrationTarget {
  file: string
  /** As it is called in an error. */
  label: string
  known: readonly Migration[]
  waitMs: number
  /** Comes before the first change of a database that already holds something. */
  beforeUpgrade?: (migration: string) => Promise<void>
}

// A whole migration of a large database may stand before us in the queue.
const lockWaitMs = 10 * 60_000

/** Brings a database to the newest schema; makes it when there is none. Returns what was applied. */
export async function migrateSqlite(target: SqliteMigrationTarget): Promise<string[]> {
  if (existsSync(target.file) && (await pendingIn(target)).length === 0) return []
  return withFileLock(`${target.file}.lock`, lockWaitMs, async () => {
    const pending = existsSync(target.file) ? await pendingIn(target) : [...target.known]
    const [first] = pending
    if (!first) return []
    const isNew = pending.length === target.known.length
    if (!isNew) await target.beforeUpgrade?.(first.name)
    const database = await opened(target)
    try {
      for (const migration of pending) await apply(database, target, migration)
    } finally {
      database.close()
    }
    return pending.map(({ name }) => name)
  })
}

async function opened({ file, waitMs }: SqliteMigrationTarget): Promise<DatabaseSync> {
  const database = new DatabaseSync(file)
  try {
    await patiently(() => database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL'), waitMs)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

async function pendingIn(target: SqliteMigrationTarget): Promise<Migration[]> {
  const database = await opened(target)
  try {
    return await patiently(
      () => pendingMigrations(target.label, target.known, appliedIn(database)),
      target.waitMs,
    )
  } finally {
    database.close()
  }
}

function appliedIn(database: DatabaseSync): AppliedMigration[] {
  const ledger = database.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get()
  if (!ledger) return []
  return database
    .prepare(selectApplied)
    .all()
    .map((row) => ({ name: String(row.name), checksum: String(row.checksum) }))
}

async function apply(
  database: DatabaseSync,
  target: SqliteMigrationTarget,
  migration: Migration,
): Promise<void> {
  // Before BEGIN, because inside a transaction this pragma is ignored, and then a table that is made anew would
  // take its children's rows with it.
  database.exec('PRAGMA foreign_keys = OFF')
  try {
    await patiently(() => database.exec('BEGIN IMMEDIATE'), target.waitMs)
    database.exec(createLedger)
    database.exec(migration.sql)
    const broken = database.prepare('PRAGMA foreign_key_check').get()
    if (broken) throw new Error(`rows of ${broken.table} refer to rows that do not exist`)
    database.exec(seedCounters(Date.now()))
    database
      .prepare(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
         VALUES (?, ?, ?, current_timestamp, current_timestamp, 1)`,
      )
      .run(randomUUID(), migration.checksum, migration.name)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw new MigrationFailedError(target.label, migration.name, error)
  } finally {
    database.exec('PRAGMA foreign_keys = ON')
  }
}
