import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { formatName, formatVersion, type Header, type TableLine, type Trailer } from './format.ts'
import type { PortableValue, Table } from './portable.ts'

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
export function writeBackup(open: () => Promise<BackupSource>, backedUp: BackedUp): Readable {
  const gzip = createGzip()
  const lines = Readable.from(hashedLines(open, backedUp))
  lines.on('error', (error) => gzip.destroy(error))
  gzip.on('close', () => lines.destroy())
  return lines.pipe(gzip)
}

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
      for await (const chunk of source.rows(table)) {
        rows[table.name] = (rows[table.name] ?? 0) + chunk.length
        yield hashed(chunk.map(lineOf).join(''))
      }
    }
    const trailer: Trailer = { rows, sha256: hash.digest('hex') }
    yield lineOf(trailer)
  } finally {
    await source.close()
  }
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`
