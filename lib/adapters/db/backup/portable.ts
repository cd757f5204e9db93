import { reservedCounters } from '../unit/counters.ts'

/** How a value travels in a backup: alike for both providers, and as JSON can carry it. */
export type PortableValue = string | number | boolean | null

export const portableTypes = [
  'text',
  'integer',
  'bigint',
  'boolean',
  'instant',
  'real',
  'decimal',
  'json',
  'bytes',
] as const
export type PortableType = (typeof portableTypes)[number]

export interface Column {
  name: string
  type: PortableType
}

export interface Table {
  name: string
  columns: Column[]
}

// Prisma's column types, as each provider calls them.
const types: Record<string, PortableType> = {
  TEXT: 'text',
  INTEGER: 'integer',
  BIGINT: 'bigint',
  BOOLEAN: 'boolean',
  DATETIME: 'instant',
  REAL: 'real',
  DECIMAL: 'decimal',
  JSONB: 'json',
  BLOB: 'bytes',
  text: 'text',
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
  timestamp: 'instant',
  timestamptz: 'instant',
  float8: 'real',
  numeric: 'decimal',
  jsonb: 'json',
  bytea: 'bytes',
}

export function portableType(native: string): PortableType {
  const type = types[native]
  if (!type) throw new Error(`A backup cannot carry columns of the type ${native}.`)
  return type
}

/** What a workspace keeps whatever is restored into it: how it was made, and what was done in it. */
export const kept: readonly string[] = ['_prisma_migrations', 'AuditEntry']

/** What a backup leaves behind: that, and events, which belong to an epoch that is over. */
export const notCarried: readonly string[] = [...kept, 'Event']

/** Of the counters a backup carries those that people see, and not those that keep the ledgers in order. */
export function carried({ table, columns }: { table: string; columns: readonly string[] }) {
  if (table !== 'Counter') return () => true
  const name = columns.indexOf('name')
  return (row: readonly PortableValue[]) => !reservedCounters.includes(String(row[name]))
}

const whole = /^-?\d{1,19}$/
const [smallest, largest] = [-(2n ** 63n), 2n ** 63n - 1n]

/** SQLite would store anything in any column, and whoever reads it would fail. */
export function isOf(type: PortableType, value: PortableValue): boolean {
  if (value === null) return true
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return Number.isInteger(value) && value === (Number(value) | 0)
    case 'instant':
      return Number.isInteger(value) && !Number.isNaN(new Date(Number(value)).getTime())
    case 'real':
      return typeof value === 'number'
    case 'bigint':
      return typeof value === 'string' && whole.test(value) && isInRange(BigInt(value))
    case 'text':
    case 'bytes':
      return typeof value === 'string'
    // SQLite keeps both as numbers where it can.
    case 'decimal':
    case 'json':
      return typeof value !== 'boolean'
  }
}

const isInRange = (value: bigint) => value >= smallest && value <= largest
