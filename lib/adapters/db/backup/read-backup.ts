import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { z } from 'zod'
import { BackupDamagedError, BackupTooNewError } from './backup-errors.ts'
import { formatVersion, Header, isRow, type Row, TableLine, Trailer } from './format.ts'
import { packedLines } from './packed-lines.ts'
import { parsedLine } from './parsed-line.ts'

/** Receives a backup, in its order. What it received counts only once `readBackup` has returned. */
export interface BackupSink {
  header(header: Header): Promise<void>
  /** Refuses a table that nobody knows, before its rows are read. */
  table(table: TableLine): void
  rows(table: TableLine, rows: Row[]): Promise<void>
}

// Whichever comes first.
const rowsAtOnce = 500
const bytesAtOnce = 1024 * 1024

/** Reads a backup to its end, and refuses it when a single byte is not as it was written. */
export async function readBackup(input: Readable, sink: BackupSink): Promise<void> {
  const hash = createHash('sha256')
  const counted = new Map<string, number>()
  let table: TableLine | undefined
  let waiting: Row[] = []
  let waitingBytes = 0
  let trailer: Trailer | undefined
  let isFirst = true

  async function handOver(): Promise<void> {
    if (!table || waiting.length === 0) return
    const rows = waiting
    waiting = []
    waitingBytes = 0
    counted.set(table.table, (counted.get(table.table) ?? 0) + rows.length)
    await sink.rows(table, rows)
  }

  for await (const lines of packedLines(input)) {
    for (const line of lines) {
      if (trailer) throw new BackupDamagedError('something stands after its end')
      const value = parsedLine(line)
      if (isFirst) {
        isFirst = false
        await sink.header(checkedHeader(value))
      } else if (Array.isArray(value)) {
        if (!table || !isRow(value)) throw wrongForm()
        waiting.push(value)
        waitingBytes += line.length
        if (waiting.length >= rowsAtOnce || waitingBytes >= bytesAtOnce) await handOver()
      } else if (isObject(value) && 'table' in value) {
        await handOver()
        table = shaped(TableLine, value)
        if (counted.has(table.table)) throw new BackupDamagedError(`it has the table ${table.table} twice`)
        counted.set(table.table, 0)
        sink.table(table)
      } else {
        await handOver()
        trailer = shaped(Trailer, value)
        continue
      }
      hash.update(line)
    }
  }
  if (!trailer) throw new BackupDamagedError('its end is missing')
  if (trailer.sha256 !== hash.digest('hex')) throw new BackupDamagedError('its checksum does not match')
  const said = new Map(Object.entries(trailer.rows))
  if (said.size !== counted.size || [...counted].some(([name, count]) => said.get(name) !== count))
    throw new BackupDamagedError('rows are missing')
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const wrongForm = () => new BackupDamagedError('a line in it has the wrong form')

function checkedHeader(value: unknown): Header {
  const header = Header.safeParse(value)
  if (!header.success) throw new BackupDamagedError('it is not a backup of an Ostinato workspace')
  const { version } = header.data
  if (version > formatVersion)
    throw new BackupTooNewError(`its format is ${version}, this version knows ${formatVersion}`)
  return header.data
}

function shaped<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw wrongForm()
  return parsed.data
}
