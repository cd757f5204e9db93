import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Migration {
  name: string
  sql: string
  checksum: string
}

export type MigrationSet = { database: 'control' | 'workspace'; provider: 'sqlite' | 'postgresql' }

/** The migrations that this version knows, oldest first. */
export function readMigrations(root: string, { database, provider }: MigrationSet): Migration[] {
  const folder = join(root, 'prisma', 'migrations', database, provider)
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8')
      return { name: file.slice(0, -4), sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}
