import type { Readable } from 'node:stream'
import type { WorkspaceClient } from '../clients.ts'
import type { OpenDatabase } from '../open-database.ts'
import { afterRestore } from './after-restore.ts'
import { BackupDamagedError, isImpossibleRow } from './backup-errors.ts'
import type { Header, Row, TableLine } from './format.ts'
import { carried, isOf, notCarried, type Table } from './portable.ts'
import { readBackup } from './read-backup.ts'
import type { RestoreTarget } from './restore-target.ts'

export interface Restored {
  workspace: { id: string; name: string }
  /** When the backup was made. */
  createdAt: Date
  /** How many of each table were put back. */
  rows: Record<string, number>
}

export interface RestoreOptions {
  now: Date
  /** The backup was read and is whole; nothing was changed yet. */
  beforeSwap?: (restored: Restored) => Promise<void>
}

export interface Restoring extends RestoreOptions {
  target: RestoreTarget
  input: Readable
  /** The event epoch that the workspace has now. */
  liveEpoch: bigint
}

/** Reads a backup into a database beside, makes it safe to go on with, and lets it take the workspace's place. */
export async function restoreWorkspace(restoring: Restoring): Promise<Restored> {
  const { target, input, now, liveEpoch, beforeSwap } = restoring
  let header: Header | undefined
  let tables: Table[] = []
  let filling: Filling | null = null
  const rows: Record<string, number> = {}
  await readBackup(input, {
    async header(read) {
      header = read
      tables = await target.prepare(read.migration)
    },
    table(line) {
      filling = fillingOf(tables, line)
      if (filling) rows[line.table] = 0
    },
    async rows({ table: name }, values) {
      if (!filling) return
      const { table, isCarried } = filling
      const placed = values.filter(isCarried)
      for (const row of values) checkRow(table, row)
      if (placed.length === 0) return
      rows[name] = (rows[name] ?? 0) + placed.length
      await target.insert(table, placed).catch((error: unknown) => {
        throw isImpossibleRow(error) ? new BackupDamagedError(`a row of ${name} cannot be stored`) : error
      })
    },
  })
  if (!header) throw new BackupDamagedError('its beginning is missing')
  await target.complete()
  await makeSafe(await target.open(), now, liveEpoch)
  const restored = { workspace: header.workspace, createdAt: new Date(header.createdAt), rows }
  await beforeSwap?.(restored)
  await target.takePlace()
  return restored
}

interface Filling {
  /** The table of this database with the columns that the backup has, in its order. */
  table: Table
  isCarried: (row: Row) => boolean
}

/** null when a backup has nothing to say there: it may not bring a history of its own. */
function fillingOf(tables: readonly Table[], line: TableLine): Filling | null {
  if (notCarried.includes(line.table)) return null
  const known = tables.find(({ name }) => name === line.table)
  if (!known) throw new BackupDamagedError(`there is no table ${line.table}`)
  const columns = line.columns.map((name) => {
    const column = known.columns.find((each) => each.name === name)
    if (!column) throw new BackupDamagedError(`the table ${line.table} has no column ${name}`)
    return column
  })
  return { table: { name: line.table, columns }, isCarried: carried(line) }
}

function checkRow({ name, columns }: Table, row: Row): void {
  if (row.length !== columns.length) throw new BackupDamagedError(`a row of ${name} has the wrong length`)
  if (columns.some(({ type }, index) => !isOf(type, row[index] ?? null)))
    throw new BackupDamagedError(`a row of ${name} cannot be stored`)
}

async function makeSafe(
  restored: OpenDatabase<WorkspaceClient>,
  now: Date,
  liveEpoch: bigint,
): Promise<void> {
  try {
    await restored.client.$transaction(async (tx) => {
      // Whatever counts on it would be refused for ever.
      if ((await tx.counter.count({ where: { value: { lt: 0n } } })) > 0)
        throw new BackupDamagedError('a counter in it is below zero')
      const fromClock = BigInt(now.getTime())
      const epoch = fromClock > liveEpoch ? fromClock : liveEpoch + 1n
      for (const step of afterRestore) await step(tx, { now, epoch })
    })
  } finally {
    await restored.close()
  }
}
