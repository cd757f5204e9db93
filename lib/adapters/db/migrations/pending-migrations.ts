import { DatabaseTooNewError, MigrationChangedError } from '../errors.ts'
import type { Migration } from './migration-files.ts'

export interface AppliedMigration {
  name: string
  checksum: string
}

/** What is still to be applied. Refuses a database that this version cannot have made. */
export function pendingMigrations(
  database: string,
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const byName = new Map(known.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = byName.get(name)
    if (!migration) throw new DatabaseTooNewError(database, name)
    if (migration.checksum !== checksum) throw new MigrationChangedError(database, name)
  }
  const done = new Set(applied.map(({ name }) => name))
  return known.filter(({ name }) => !done.has(name))
}
