import type { SQLInputValue, SQLOutputValue } from 'node:sqlite'
import { type ArgType, type ColumnType, ColumnTypeEnum } from '@prisma/driver-adapter-utils'

// The types that Prisma's migrations declare. What has none (an expression) is judged by its first value.
const declaredTypes: Record<string, ColumnType> = {
  TEXT: ColumnTypeEnum.Text,
  INTEGER: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  REAL: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  JSONB: ColumnTypeEnum.Json,
  BLOB: ColumnTypeEnum.Bytes,
}

function inferredType(value: SQLOutputValue | undefined): ColumnType {
  if (typeof value === 'string') return ColumnTypeEnum.Text
  if (typeof value === 'bigint') return ColumnTypeEnum.Int64
  if (typeof value === 'number') return ColumnTypeEnum.Double
  if (value instanceof Uint8Array) return ColumnTypeEnum.Bytes
  return ColumnTypeEnum.Int32
}

export function columnTypes(
  declared: readonly (string | null)[],
  rows: readonly SQLOutputValue[][],
): ColumnType[] {
  return declared.map((name, index) => {
    const known = name === null ? undefined : declaredTypes[name.toUpperCase()]
    return known ?? inferredType(rows.find((row) => row[index] !== null)?.[index])
  })
}

function textToSqlite(text: string, scalarType: ArgType['scalarType']): SQLInputValue {
  switch (scalarType) {
    case 'int':
    case 'bigint':
      return BigInt(text)
    case 'float':
    case 'decimal':
      return Number(text)
    case 'datetime':
      return Date.parse(text)
    case 'bytes':
      return Buffer.from(text, 'base64')
    default:
      return text
  }
}

/** Instants are stored as whole milliseconds: they compare as numbers, and every reader agrees on them. */
export function toSqlite(value: unknown, type: ArgType | undefined): SQLInputValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1n : 0n
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string') return textToSqlite(value, type?.scalarType ?? 'unknown')
  if (typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array) return value
  throw new TypeError(`SQLite has no place for a value of type ${typeof value}`)
}

export function fromSqlite(value: SQLOutputValue | undefined, type: ColumnType): unknown {
  if (value === null || value === undefined) return null
  if (type === ColumnTypeEnum.DateTime && typeof value !== 'string')
    return new Date(Number(value)).toISOString()
  if (typeof value === 'bigint') return type === ColumnTypeEnum.Int64 ? value.toString() : Number(value)
  return value
}
