import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'

const kept = 3
/** The number of pages that a copy takes in one step. */
const allPages = 2 ** 31 - 1

/** A copy of a SQLite database as it was before a migration. Only the newest few stay. */
export async function backupBefore(file: string, migration: string): Promise<void> {
  const folder = join(dirname(file), 'backups')
  const prefix = `${basename(file, '.db')}-before-`
  mkdirSync(folder, { recursive: true })
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, '-')
  const copy = join(folder, `${prefix}${migration}-${stamp}.db`)
  const source = new DatabaseSync(file, { readOnly: true })
  try {
    // In one step: a copy in parts starts again whenever another process writes in between.
    await backup(source, `${copy}.part`, { rate: allPages })
  } finally {
    source.close()
  }
  renameSync(`${copy}.part`, copy)

  const copies = readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith('.db'))
    .sort((left, right) => stampOf(left).localeCompare(stampOf(right)))
  for (const old of copies.slice(0, -kept)) rmSync(join(folder, old))
}

const stampOf = (name: string): string => name.slice(-'2026-01-01T00-00-00-000Z.db'.length)
