import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { notCarried, type PortableType, type PortableValue, portableType, type Table } from './portable.ts'

/** All tables of this database. */
export function tableNames(database: DatabaseSync): string[] {
  return database
    .prepare(
      `SELECT "name" FROM "main".sqlite_master WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%' ORDER BY "name"`,
    )
    .all()
    .map((row) => String(row.name))
}

/** The tables that a backup carries, as they are in this database. */
export function tablesOf(database: DatabaseSync): Table[] {
  return tableNames(database)
    .filter((name) => !notCarried.includes(name))
    .map((name) => ({
      name,
      columns: database
        .prepare(`SELECT "name", "type" FROM pragma_table_info(?)`)
        .all(name)
        .map((column) => ({ name: String(column.name), type: portableType(String(column.type)) })),
    }))
}

/** Expects whole numbers as bigint. */
export function fromSqlite(value: SQLOutputValue | undefined, type: PortableType): PortableValue {
  if (value === null || value === undefined) return null
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (type === 'boolean') return value === 1n
  if (type === 'instant' && typeof value === 'string') return Date.parse(`${value.replace(' ', 'T')}Z`)
  if (typeof value !== 'bigint') return value
  return type === 'bigint' ? value.toString() : Number(value)
}

export function toSqlite(value: PortableValue, type: PortableType): SQLInputValue {
  if (value === null) return null
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (type === 'bigint') return BigInt(value)
  if (type === 'bytes') return Buffer.from(String(value), 'base64')
  if (type === 'decimal') return Number(value)
  return value
}
