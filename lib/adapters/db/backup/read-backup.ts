import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { z } from 'zod'
import { BackupDamagedError, BackupTooNewError } from './backup-errors.ts'
import { formatVersion, Header, Row, TableLine, Trailer } from './format.ts'

/** Receives a backup, in its order. What it received counts only once `readBackup` has returned. */
export interface BackupSink {
  header(header: Header): Promise<void>
  rows(table: TableLine, rows: Row[]): Promise<void>
}

const rowsAtOnce = 500
const longestLine = 256 * 1024 * 1024

/** Reads a backup to its end, and refuses it when a single byte is not as it was written. */
export async function readBackup(input: Readable, sink: BackupSink): Promise<Trailer> {
  const hash = createHash('sha256')
  const counted: Record<string, number> = {}
  let table: TableLine | undefined
  let waiting: Row[] = []
  let trailer: Trailer | undefined
  let isFirst = true

  async function handOver(): Promise<void> {
    if (!table || waiting.length === 0) return
    const rows = waiting
    waiting = []
    counted[table.table] = (counted[table.table] ?? 0) + rows.length
    await sink.rows(table, rows)
  }

  for await (const line of linesOf(input)) {
    if (trailer) throw new BackupDamagedError('something stands after its end')
    const value = parsedLine(line)
    if (isFirst) {
      isFirst = false
      await sink.header(checkedHeader(value))
    } else if (Array.isArray(value)) {
      waiting.push(shaped(Row, value))
      if (waiting.length >= rowsAtOnce) await handOver()
    } else if (isObject(value) && 'table' in value) {
      await handOver()
      table = shaped(TableLine, value)
      counted[table.table] = 0
    } else {
      await handOver()
      trailer = shaped(Trailer, value)
      continue
    }
    hash.update(line).update('\n')
  }
  if (!trailer) throw new BackupDamagedError('its end is missing')
  if (trailer.sha256 !== hash.digest('hex')) throw new BackupDamagedError('its checksum does not match')
  if (JSON.stringify(trailer.rows) !== JSON.stringify(counted))
    throw new BackupDamagedError('rows are missing')
  return trailer
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function checkedHeader(value: unknown): Header {
  const header = Header.safeParse(value)
  if (!header.success) throw new BackupDamagedError('it is not a backup of an Ostinato workspace')
  const { version } = header.data
  if (version > formatVersion)
    throw new BackupTooNewError(`its format is ${version}, this version knows ${formatVersion}`)
  return header.data
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new BackupDamagedError('it is not a backup of an Ostinato workspace')
  }
}

function shaped<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new BackupDamagedError('a line in it has the wrong form')
  return parsed.data
}

async function* linesOf(input: Readable): AsyncGenerator<string> {
  const gunzip = createGunzip()
  input.on('error', (error) => gunzip.destroy(error))
  let rest = ''
  try {
    for await (const part of input.pipe(gunzip).setEncoding('utf8')) {
      const lines = `${rest}${part}`.split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > longestLine) throw new BackupDamagedError('a line in it is too long')
      yield* lines
    }
  } catch (error) {
    // zlib's own words say nothing to the person who chose the file.
    const isZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    throw isZlib ? new BackupDamagedError('it is cut short, or is not a backup at all') : error
  } finally {
    input.destroy()
  }
  if (rest !== '') throw new BackupDamagedError('its last line is cut short')
}
