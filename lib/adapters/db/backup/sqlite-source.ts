import { DatabaseSync, type SQLOutputValue } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import { selectApplied } from '../migrations/ledger-table.ts'
import { quoted } from '../quoted.ts'
import { patiently } from '../sqlite/patience.ts'
import type { PortableValue, Table } from './portable.ts'
import { fromSqlite, tablesOf } from './sqlite-values.ts'
import type { BackupSource } from './write-backup.ts'

const rowsAtOnce = 200

/** Everything in one read transaction of a connection of its own: writers go on meanwhile. */
export async function sqliteSource(file: string, waitMs: number): Promise<BackupSource> {
  const database = new DatabaseSync(file, { readOnly: true, readBigInts: true })
  try {
    await patiently(() => database.exec('BEGIN; SELECT 1 FROM sqlite_master'), waitMs)
    const migration = String(database.prepare(selectApplied).all().at(-1)?.name)
    return {
      migration,
      tables: tablesOf(database),
      rows: (table) => rowsOf(database, table),
      close: async () => database.close(),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

async function* rowsOf(database: DatabaseSync, { name, columns }: Table): AsyncGenerator<PortableValue[][]> {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  let chunk: PortableValue[][] = []
  for (const row of database.prepare(`SELECT ${names} FROM ${quoted(name)}`).iterate()) {
    const values: Record<string, SQLOutputValue> = row
    chunk.push(columns.map((column) => fromSqlite(values[column.name], column.type)))
    if (chunk.length < rowsAtOnce) continue
    yield chunk
    chunk = []
    await turn()
  }
  if (chunk.length > 0) yield chunk
}
