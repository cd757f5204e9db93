import type { Readable } from 'node:stream'
import type { WorkspaceClient } from '../clients.ts'
import type { OpenDatabase } from '../open-database.ts'
import { eventEpoch } from '../unit/counters.ts'
import { afterRestore } from './after-restore.ts'
import { BackupDamagedError, isImpossibleRow } from './backup-errors.ts'
import type { Header, Row, TableLine } from './format.ts'
import type { Column, Table } from './portable.ts'
import { readBackup } from './read-backup.ts'
import type { RestoreTarget } from './restore-target.ts'

export interface Restored {
  workspace: { id: string; name: string }
  /** When the backup was made. */
  createdAt: Date
  rows: Record<string, number>
}

export interface Restoring {
  target: RestoreTarget
  input: Readable
  now: Date
  /** The event epoch that the workspace has now. */
  liveEpoch: bigint
}

/** Reads a backup into a database beside, makes it safe to go on with, and lets it take the workspace's place. */
export async function restoreWorkspace({ target, input, now, liveEpoch }: Restoring): Promise<Restored> {
  let header: Header | undefined
  let tables: Table[] = []
  const { rows } = await readBackup(input, {
    async header(read) {
      header = read
      tables = await target.prepare(read.migration)
    },
    async rows(line, values) {
      await target.insert(placed(tables, line), checked(line, values)).catch((error: unknown) => {
        throw isImpossibleRow(error)
          ? new BackupDamagedError(`a row of ${line.table} cannot be stored`)
          : error
      })
    },
  })
  if (!header) throw new BackupDamagedError('its beginning is missing')
  await target.complete()
  await makeSafe(await target.open(), now, liveEpoch)
  await target.takePlace()
  return { workspace: header.workspace, createdAt: new Date(header.createdAt), rows }
}

/** The table of this database with the columns that the backup has, in its order. */
function placed(tables: readonly Table[], { table, columns }: TableLine): Table {
  const known = tables.find(({ name }) => name === table)
  if (!known) throw new BackupDamagedError(`there is no table ${table}`)
  const byName = new Map<string, Column>(known.columns.map((column) => [column.name, column]))
  return {
    name: table,
    columns: columns.map((name) => {
      const column = byName.get(name)
      if (!column) throw new BackupDamagedError(`the table ${table} has no column ${name}`)
      return column
    }),
  }
}

function checked({ table, columns }: TableLine, rows: Row[]): Row[] {
  if (rows.some((row) => row.length !== columns.length)) {
    throw new BackupDamagedError(`a row of ${table} has the wrong length`)
  }
  return rows
}

async function makeSafe(
  restored: OpenDatabase<WorkspaceClient>,
  now: Date,
  liveEpoch: bigint,
): Promise<void> {
  try {
    await restored.client.$transaction(async (tx) => {
      const { value } = await tx.counter.findUniqueOrThrow({ where: { name: eventEpoch } })
      const epoch = [BigInt(now.getTime()), liveEpoch + 1n, value + 1n].reduce((a, b) => (a > b ? a : b))
      for (const step of afterRestore) await step(tx, { now, epoch })
    })
  } finally {
    await restored.close()
  }
}
