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

/** What a backup leaves behind: the ledger says how it was made, and events belong to an epoch that is over. */
export const notCarried: readonly string[] = ['_prisma_migrations', 'Event']
