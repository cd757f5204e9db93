import type pg from 'pg'
import { notCarried, type PortableType, type PortableValue, portableType, type Table } from './portable.ts'

/** The tables that a backup carries, as they are in this schema. */
export async function tablesIn(client: pg.ClientBase, schema: string): Promise<Table[]> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `SELECT table_name::text AS "table", column_name::text AS "column", udt_name::text AS "type"
     FROM information_schema.columns WHERE table_schema = $1 ORDER BY table_name, ordinal_position`,
    [schema],
  )
  const tables = new Map<string, Table>()
  for (const { table, column, type } of rows) {
    if (notCarried.includes(table)) continue
    const known = tables.get(table) ?? { name: table, columns: [] }
    known.columns.push({ name: column, type: portableType(type) })
    tables.set(table, known)
  }
  return [...tables.values()]
}

/** Expects every value as PostgreSQL's own text. */
export function fromPostgresql(text: string | null, type: PortableType): PortableValue {
  if (text === null) return null
  switch (type) {
    case 'boolean':
      return text === 't'
    case 'integer':
    case 'real':
      return Number(text)
    case 'instant':
      return Date.parse(`${text.replace(' ', 'T')}Z`)
    case 'bytes':
      return Buffer.from(text.slice('\\x'.length), 'hex').toString('base64')
    default:
      return text
  }
}

export function toPostgresql(value: PortableValue, type: PortableType): unknown {
  if (value === null) return null
  if (type === 'instant') return new Date(Number(value)).toISOString()
  return type === 'bytes' ? Buffer.from(String(value), 'base64') : value
}
