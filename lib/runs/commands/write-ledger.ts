import { rowsOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import type { LedgerRow } from '../ledger.ts'

/** A piece of every write of a run. */
export async function writeLedger({ tx }: Pick<Work, 'tx'>, rows: readonly LedgerRow[]): Promise<void> {
  if (rows.length === 0) return
  const values = rows.map((row) => [row.runId, row.sequence, row.at, row.kind, JSON.stringify(row.data)])
  await tx.$executeRaw`
    INSERT INTO "RunEvent" ("runId", "sequence", "at", "kind", "data") VALUES ${rowsOf(values)}`
}
