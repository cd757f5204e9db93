import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { selectAppliedIn } from '../migrations/ledger-table.ts'
import { quoted } from '../quoted.ts'
import { toDriverError } from '../sqlite/errors.ts'
import { breathe, patiently } from '../sqlite/patience.ts'
import { auditSequence } from '../unit/counters.ts'
import { refuseOtherMigrations } from './known-migrations.ts'
import { kept, type Table } from './portable.ts'
import { tableNames, tablesOf } from './sqlite-values.ts'

interface Swap {
  /** The workspace's own file. */
  file: string
  beside: string
  label: string
  waitMs: number
}

const rowsAtOnce = 500

/**
 * The rows beside take the place of the workspace's in one transaction of the workspace's own file: other processes
 * have it open, wait as for any writer, and see the new rows with their next statement. Neither a renamed file nor
 * a copy of all pages could do that and leave the audit chain standing.
 */
export async function swapRows({ file, beside, label, waitMs }: Swap): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no database to restore into at ${file}.`)
  const database = new DatabaseSync(file, { readBigInts: true })
  try {
    // What refers to what was checked beside; here it would only matter in which order the tables come.
    database.exec('PRAGMA foreign_keys = OFF; PRAGMA synchronous = FULL')
    database.prepare('ATTACH DATABASE ? AS "beside"').run(beside)
    await patiently(() => database.exec('BEGIN IMMEDIATE'), waitMs)
    refuseOtherMigrations(label, appliedIn(database, 'main'), appliedIn(database, 'beside'))
    const tables = tablesOf(database)
    for (const name of tableNames(database)) {
      if (kept.includes(name)) continue
      await breathe()
      database.exec(`DELETE FROM "main".${quoted(name)} ${ownRows(name, (own) => `WHERE NOT ${own}`)}`)
    }
    for (const table of tables) await copyRows(database, table)
    database.exec('COMMIT')
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw toDriverError(error)
  } finally {
    database.close()
  }
}

const appliedIn = (database: DatabaseSync, schema: 'main' | 'beside') =>
  database
    .prepare(selectAppliedIn(schema))
    .all()
    .map(({ name }) => String(name))

/** The counter of the audit chain belongs to the chain. */
const ownRows = (table: string, condition: (own: string) => string) =>
  table === 'Counter' ? condition(`"name" = '${auditSequence}'`) : ''

/** In steps, so that this process can do something else in between; the transaction stays the same. */
async function copyRows(database: DatabaseSync, { name, columns }: Table): Promise<void> {
  const source = `"beside".${quoted(name)}`
  const names = columns.map((column) => quoted(column.name)).join(', ')
  const end = database.prepare(
    `SELECT max("rowid") AS "at" FROM (SELECT "rowid" FROM ${source} WHERE "rowid" >= ? ORDER BY "rowid" LIMIT ?)`,
  )
  const copy = database.prepare(
    `INSERT INTO "main".${quoted(name)} (${names}) SELECT ${names} FROM ${source}
     WHERE "rowid" BETWEEN ? AND ? ${ownRows(name, (own) => `AND NOT ${own}`)} ORDER BY "rowid"`,
  )
  for (let from = -(2n ** 63n); from < 2n ** 63n; ) {
    const last = end.get(from, rowsAtOnce)?.at
    if (typeof last !== 'bigint') break
    copy.run(from, last)
    from = last + 1n
    await breathe()
  }
}
