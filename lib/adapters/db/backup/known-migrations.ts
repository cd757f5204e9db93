import { DatabaseTooNewError } from '../errors.ts'
import type { Migration } from '../migrations/migration-files.ts'
import { BackupTooNewError } from './backup-errors.ts'

/** The migrations that a backup's database had. */
export function migrationsUpTo(known: readonly Migration[], migration: string): Migration[] {
  const index = known.findIndex(({ name }) => name === migration)
  if (index === -1) throw new BackupTooNewError(`it holds the migration ${migration}`)
  return known.slice(0, index + 1)
}

/** Another process, of a newer version, may have opened the workspace while the backup was read. */
export function refuseOtherMigrations(
  label: string,
  live: readonly string[],
  beside: readonly string[],
): void {
  const newer = live.find((name) => !beside.includes(name))
  if (newer) throw new DatabaseTooNewError(label, newer)
}
