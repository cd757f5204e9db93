import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packedBackup } from '../testing/packed-backup.ts'
import { BackupDamagedError } from './backup-errors.ts'
import { longestLine, type Row } from './format.ts'
import { pack } from './pack.ts'
import { readBackup } from './read-backup.ts'

const MB = 1024 * 1024
const header = JSON.stringify({
  format: 'ostinato-workspace-backup',
  version: 1,
  migration: 'm',
  workspace: { id: 'a', name: 'A' },
  createdAt: '2026-03-01T09:00:00.000Z',
})
const start = `${header}\n{"table":"T","columns":["a"]}\n`

function sink() {
  const batches: { rows: number; bytes: number }[] = []
  return {
    batches,
    header: async () => {},
    table: () => {},
    rows: async (_table: unknown, rows: Row[]) => {
      batches.push({ rows: rows.length, bytes: JSON.stringify(rows).length })
    },
  }
}

/** Parts that are each a gzip of its own, which gunzip reads as one text; tells how many of them were taken. */
function bomb(beginning: string, part: string, parts: number) {
  const packed = gzipSync(part)
  const taken = { parts: 0 }
  function* members() {
    yield gzipSync(beginning)
    for (; taken.parts < parts; taken.parts++) yield packed
  }
  return { taken, input: Readable.from(members(), { highWaterMark: 1 }) }
}

test('one endless line is refused when it is longer than any row', async () => {
  for (const beginning of ['', start, `${start}["`]) {
    const { input, taken } = bomb(beginning, 'a'.repeat(5 * MB), 40)
    const arrayBuffers = process.memoryUsage().arrayBuffers
    await expect(readBackup(input, sink())).rejects.toThrow('a line in it is too long')
    // What was read ahead is packed: five kilobytes a part.
    expect(taken.parts).toBeLessThan(30)
    expect(process.memoryUsage().arrayBuffers - arrayBuffers).toBeLessThan(100 * MB)
    expect(input.destroyed).toBe(true)
  }
})

test('short lines without end are refused when they are far more than was received', async () => {
  const line = `["${'a'.repeat(60)}"]\n`
  const { input, taken } = bomb(start, line.repeat(100_000), 1_000)
  const received = sink()
  await expect(readBackup(input, received)).rejects.toThrow('far more than a backup of this size can hold')
  expect(taken.parts).toBeLessThan(40)
  expect(Math.max(...received.batches.map(({ rows }) => rows))).toBeLessThanOrEqual(500)
  expect(received.batches.length * 500 * line.length).toBeLessThan(70 * MB)
})

test('what we pack ourselves is never taken for a bomb', async () => {
  const rows = `${JSON.stringify(['All is well. '.repeat(80_000)])}\n`
  async function* texts() {
    yield start
    for (let index = 0; index < 80; index++) yield rows
  }
  const packed = await buffer(pack(texts()))
  expect(packed.length).toBeGreaterThan((80 * rows.length) / 100)
  // Only its end is missing.
  await expect(readBackup(Readable.from([packed]), sink())).rejects.toThrow('its end is missing')
})

test('a long row comes in one piece, and long rows come in small batches', async () => {
  const long = JSON.stringify(['ä'.repeat(MB)])
  const received = sink()
  const file = packedBackup([header, '{"table":"T","columns":["a"]}', ...Array<string>(20).fill(long)])
  const inputs = Array.from({ length: Math.ceil(file.length / 100) }, (_, index) =>
    file.subarray(index * 100, (index + 1) * 100),
  )
  await readBackup(Readable.from(inputs), received)
  expect(received.batches.map(({ rows }) => rows)).toEqual(Array(20).fill(1))
  expect(long.length).toBeLessThan(longestLine)
})

test.each([
  ['a row without a table', [header, '["a"]']],
  ['a table without columns', [header, '{"table":"T","columns":[]}']],
  ['a column twice', [header, '{"table":"T","columns":["a","a"]}']],
  ['a table twice', [header, '{"table":"T","columns":["a"]}', '{"table":"T","columns":["a"]}']],
  ['a list in a row', [header, '{"table":"T","columns":["a"]}', '[["a"]]']],
  ['a long row of nothing but lists', [header, '{"table":"T","columns":["a"]}', `[${'[],'.repeat(MB)}0]`]],
  ['a long row of too many values', [header, '{"table":"T","columns":["a"]}', `[${'0,'.repeat(MB)}0]`]],
])('%s is refused', async (_what, lines) => {
  await expect(readBackup(Readable.from([packedBackup(lines)]), sink())).rejects.toThrow(BackupDamagedError)
})

test('quotes, brackets and backslashes in a long text are text', async () => {
  const received = sink()
  const text = '[{,"\\'.repeat(100_000)
  const file = packedBackup([header, '{"table":"T","columns":["a"]}', JSON.stringify([text])])
  await readBackup(Readable.from([file]), received)
  expect(received.batches).toHaveLength(1)
})

test('who sends it may go away before or while it is read', async () => {
  const gone = new Readable({ read() {} })
  gone.on('error', () => {})
  gone.destroy(new Error('gone'))
  await new Promise(setImmediate)
  await expect(readBackup(gone, sink())).rejects.toThrow()
  const going = new Readable({ read() {} })
  going.push(gzipSync(start))
  setTimeout(() => going.destroy(new Error('gone')), 20)
  await expect(readBackup(going, sink())).rejects.toThrow('gone')
})
