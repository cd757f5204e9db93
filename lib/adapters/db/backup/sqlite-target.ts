import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { WorkspaceClient } from '../clients.ts'
import { DatabaseFullError } from '../errors.ts'
import { withFileLock } from '../migrations/file-lock.ts'
import { migrateSqlite } from '../migrations/migrate-sqlite.ts'
import type { Migration } from '../migrations/migration-files.ts'
import type { OpenDatabase } from '../open-database.ts'
import { quoted } from '../quoted.ts'
import { isFull } from '../sqlite/errors.ts'
import { BackupDamagedError } from './backup-errors.ts'
import { migrationsUpTo } from './known-migrations.ts'
import type { RestoreTarget } from './restore-target.ts'
import { swapRows } from './sqlite-swap.ts'
import { tablesOf, toSqlite } from './sqlite-values.ts'

interface Restoring {
  /** The workspace's own file. */
  file: string
  known: readonly Migration[]
  label: string
  waitMs: number
  open: (file: string) => Promise<OpenDatabase<WorkspaceClient>>
}

export function sqliteRestore<T>(
  restoring: Restoring,
  work: (target: RestoreTarget) => Promise<T>,
): Promise<T> {
  const { file, waitMs } = restoring
  const beside = `${file}.restoring`
  return withFileLock(`${file}.restore-lock`, waitMs, async () => {
    remove(beside)
    try {
      return await work(sqliteTarget(restoring, beside))
    } finally {
      remove(beside)
    }
  })
}

function remove(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${suffix}`, { force: true })
}

function sqliteTarget({ file, known, label, waitMs, open }: Restoring, beside: string): RestoreTarget {
  const migrate = (migrations: readonly Migration[]) =>
    migrateSqlite({ file: beside, known: migrations, label, waitMs })

  function withDatabase<T>(work: (database: DatabaseSync) => T): T {
    const database = new DatabaseSync(beside)
    try {
      // It is thrown away when we crash, so that it need not be on the disk before it takes its place.
      database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF')
      return work(database)
    } catch (error) {
      throw isFull(error) ? new DatabaseFullError() : error
    } finally {
      database.close()
    }
  }

  return {
    async prepare(migration) {
      await migrate(migrationsUpTo(known, migration))
      return withDatabase((database) => {
        const tables = tablesOf(database)
        for (const { name } of tables) database.exec(`DELETE FROM ${quoted(name)}`)
        return tables
      })
    },

    async insert({ name, columns }, rows) {
      withDatabase((database) => {
        const names = columns.map((column) => quoted(column.name)).join(', ')
        const places = columns.map(() => '?').join(', ')
        const insert = database.prepare(`INSERT INTO ${quoted(name)} (${names}) VALUES (${places})`)
        database.exec('BEGIN')
        for (const row of rows) insert.run(...columns.map(({ type }, i) => toSqlite(row[i] ?? null, type)))
        database.exec('COMMIT')
      })
    },

    async complete() {
      const broken = withDatabase((database) => database.prepare('PRAGMA foreign_key_check').get())
      if (broken) throw new BackupDamagedError(`rows of ${broken.table} refer to rows that do not exist`)
      await migrate(known)
    },

    open: () => open(beside),

    takePlace: () => swapRows({ file, beside, label, waitMs }),
  }
}
