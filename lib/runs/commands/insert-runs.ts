import { rowsOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import { runId } from '../run-id.ts'
import { type RunColumns, runFrame } from '../run-row.ts'
import type { Edits } from '../schema.ts'
import { writeLedger } from './write-ledger.ts'

export interface NewRun {
  automationId: string
  version: number
  scheduledFor: Date
  triggerKind: string
  nonce: string
  state: 'queued' | 'skipped' | 'missed'
  because: string
  reason?: string
  dryRun?: boolean
  askedBy?: { id: string; name: string }
  edits?: Edits
  parentId?: string
  missed?: { until: Date; count: number }
}

type Row = RunColumns & Pick<NewRun, 'askedBy' | 'edits' | 'parentId' | 'nonce'>

/** A piece of others: rows of runs, each with its first entry. One that is there already stays as it is. */
export async function insertRuns({ tx, unit, now }: Work, runs: readonly NewRun[]): Promise<Set<string>> {
  if (runs.length === 0) return new Set()
  const rows = runs.map((run) => rowOf(run, now))
  const inserted = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO "Run" ("id", "automationId", "version", "scheduledFor", "triggerKind", "nonce", "state", "reason",
      "because", "dryRun", "askedById", "askedByName", "edits", "createdAt", "availableAt", "finishedAt",
      "missedUntil", "missedCount", "events", "parentId")
    VALUES ${rowsOf(rows.map(valuesOf))} ON CONFLICT DO NOTHING RETURNING "id"`
  const ids = new Set(inserted.map(({ id }) => id))
  const fresh = rows.filter(({ id }) => ids.has(id))
  await writeLedger(
    { tx },
    fresh.map((row) => firstEntry(row)),
  )
  for (const row of fresh) unit.emit(runFrame(row))
  return ids
}

const rowOf = (run: NewRun, now: Date): Row => ({
  id: runId(run),
  automationId: run.automationId,
  version: run.version,
  scheduledFor: run.scheduledFor,
  triggerKind: run.triggerKind,
  nonce: run.nonce,
  state: run.state,
  reason: run.reason ?? null,
  because: run.because,
  dryRun: run.dryRun ?? false,
  attempt: 0,
  createdAt: now,
  availableAt: now,
  startedAt: null,
  finishedAt: run.state === 'queued' ? null : now,
  missedUntil: run.missed?.until ?? null,
  missedCount: run.missed?.count ?? 0,
  costMicros: 0n,
  ...(run.askedBy && { askedBy: run.askedBy }),
  ...(run.edits !== undefined && { edits: run.edits }),
  ...(run.parentId !== undefined && { parentId: run.parentId }),
})

const valuesOf = (row: Row) => [
  row.id,
  row.automationId,
  row.version,
  row.scheduledFor,
  row.triggerKind,
  row.nonce,
  row.state,
  row.reason,
  row.because,
  row.dryRun,
  row.askedBy?.id ?? null,
  row.askedBy?.name ?? null,
  row.edits === undefined ? null : JSON.stringify(row.edits),
  row.createdAt,
  row.availableAt,
  row.finishedAt,
  row.missedUntil,
  row.missedCount,
  1,
  row.parentId ?? null,
]

const firstEntry = (row: Row) => ({
  runId: row.id,
  sequence: 0,
  at: row.createdAt,
  kind: `run.${row.state}`,
  data: { because: row.because, ...(row.reason !== null && { reason: row.reason }) },
})
