import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  formatName,
  formatVersion,
  type Header,
  longestLine,
  type TableLine,
  type Trailer,
} from './format.ts'
import { pack } from './pack.ts'
import { carried, type PortableValue, type Table } from './portable.ts'

/** One consistent view of a workspace's database, for as long as it is open. */
export interface BackupSource {
  migration: string
  tables: Table[]
  rows(table: Table): AsyncIterable<PortableValue[][]>
  close(): Promise<void>
}

export interface BackedUp {
  workspace: { id: string; name: string }
  now: Date
}

/** The backup as a stream. Only a few rows are in memory at a time; ending early closes the source. */
export const writeBackup = (open: () => Promise<BackupSource>, backedUp: BackedUp): Readable =>
  Readable.from(pack(hashedLines(open, backedUp)), { objectMode: false })

async function* hashedLines(
  open: () => Promise<BackupSource>,
  { workspace, now }: BackedUp,
): AsyncGenerator<string> {
  const source = await open()
  const hash = createHash('sha256')
  const rows: Record<string, number> = {}
  const hashed = (text: string) => {
    hash.update(text)
    return text
  }
  try {
    const { migration } = source
    const header: Header = {
      format: formatName,
      version: formatVersion,
      migration,
      workspace,
      createdAt: now.toISOString(),
    }
    yield hashed(lineOf(header))
    for (const table of source.tables) {
      const line: TableLine = { table: table.name, columns: table.columns.map(({ name }) => name) }
      yield hashed(lineOf(line))
      rows[table.name] = 0
      const isCarried = carried(line)
      for await (const all of source.rows(table)) {
        const chunk = all.filter(isCarried)
        rows[table.name] = (rows[table.name] ?? 0) + chunk.length
        yield hashed(chunk.map((row) => rowLine(table, row)).join(''))
      }
    }
    const trailer: Trailer = { rows, sha256: hash.digest('hex') }
    yield lineOf(trailer)
  } finally {
    await source.close()
  }
}

/** Better no backup than one that cannot be restored. */
function rowLine({ name }: Table, row: PortableValue[]): string {
  const line = lineOf(row)
  if (Buffer.byteLength(line) > longestLine) throw new Error(`A row of ${name} is too large for a backup.`)
  return line
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`
