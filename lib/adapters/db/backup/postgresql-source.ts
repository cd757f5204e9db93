import pg from 'pg'
import { selectApplied } from '../migrations/ledger-table.ts'
import { quoted } from '../quoted.ts'
import type { PortableValue, Table } from './portable.ts'
import { fromPostgresql, tablesIn } from './postgresql-values.ts'
import type { BackupSource } from './write-backup.ts'

const rowsAtOnce = 500
const asText = { getTypeParser: () => (text: string) => text }

/** Everything in one repeatable-read transaction of a connection of its own: writers go on meanwhile. */
export async function postgresqlSource(databaseUrl: string, schema: string): Promise<BackupSource> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'ostinato backup' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query(`SET search_path TO ${quoted(schema)}`)
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const { rows } = await client.query<{ name: string }>(selectApplied)
    return {
      migration: String(rows.at(-1)?.name),
      tables: await tablesIn(client, schema),
      rows: (table) => rowsOf(client, table),
      close: () => client.end(),
    }
  } catch (error) {
    await client.end()
    throw error
  }
}

async function* rowsOf(client: pg.Client, { name, columns }: Table): AsyncGenerator<PortableValue[][]> {
  const names = columns.map((column) => quoted(column.name)).join(', ')
  await client.query(`DECLARE backed_up NO SCROLL CURSOR FOR SELECT ${names} FROM ${quoted(name)}`)
  for (;;) {
    const text = `FETCH ${rowsAtOnce} FROM backed_up`
    const { rows } = await client.query<(string | null)[]>({ text, rowMode: 'array', types: asText })
    if (rows.length === 0) break
    yield rows.map((row) => columns.map(({ type }, index) => fromPostgresql(row[index] ?? null, type)))
  }
  await client.query('CLOSE backed_up')
}
