import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

/** Its lines but for the trailer. */
export const linesOf = (file: Buffer): string[] =>
  gunzipSync(file).toString().trimEnd().split('\n').slice(0, -1)

/** Its lines with more rows at the end of a table. */
export function withRows(lines: readonly string[], table: string, rows: readonly string[]): string[] {
  const head = lines.findIndex((line) => line.startsWith(`{"table":"${table}"`))
  if (head === -1) throw new Error(`The backup has no table ${table}.`)
  const length = lines.slice(head + 1).findIndex((line) => !line.startsWith('['))
  return lines.toSpliced(length === -1 ? lines.length : head + 1 + length, 0, ...rows)
}

/** A backup with a trailer that fits, as somebody can make who writes the file by hand. */
export function packedBackup(lines: readonly string[]): Buffer {
  const rows: Record<string, number> = {}
  let table = ''
  for (const line of lines.slice(1)) {
    const value: unknown = JSON.parse(line)
    if (Array.isArray(value)) rows[table] = (rows[table] ?? 0) + 1
    else {
      table = /"table":"(\w+)"/.exec(line)?.[1] ?? ''
      rows[table] = 0
    }
  }
  const text = lines.map((line) => `${line}\n`).join('')
  const sha256 = createHash('sha256').update(text).digest('hex')
  return gzipSync(`${text}${JSON.stringify({ rows, sha256 })}\n`)
}
