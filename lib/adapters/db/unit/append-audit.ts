import type { Actor } from '#lib/shared/context.ts'
import type { AnyTransaction } from '../clients.ts'
import { rowsOf } from '../sql.ts'
import { beforeTheFirst, type ChainedEntry, hashOf } from './audit-chain.ts'
import { addToCounter, auditSequence } from './counters.ts'

/** What a command tells the audit log; the unit of work adds when, where and the chain. */
export interface AuditRecord {
  action: string
  actor: Actor
  subject: { kind: string; id: string }
  /** One sentence for people. */
  summary: string
  data?: Record<string, unknown>
}

export type PlacedRecord = AuditRecord & { scope: string; at: Date }

function actorId(actor: Actor): string {
  if (actor.kind === 'person') return actor.personId
  return actor.kind === 'key' ? actor.keyId : actor.name
}

// A lone surrogate is stored as U+FFFD by both databases, and NUL is refused by one of them: what is hashed has to
// be what will be read.
const kept = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD')

const keptData = (data: Record<string, unknown>): string =>
  kept(JSON.stringify(data, (_key, value: unknown) => (typeof value === 'string' ? kept(value) : value)))

/** Appends to the chain. The counter's row is its lock: whoever has it alone knows the chain's end. */
export async function appendAudit(tx: AnyTransaction, records: readonly PlacedRecord[]): Promise<void> {
  if (records.length === 0) return
  const last = await addToCounter(tx, auditSequence, records.length)
  let previous = { sequence: last - BigInt(records.length), hash: beforeTheFirst.hash }
  if (previous.sequence > 0n) previous = { ...previous, hash: await hashAt(tx, previous.sequence) }

  const rows = records.map((record) => {
    const entry: ChainedEntry = {
      sequence: previous.sequence + 1n,
      at: record.at,
      scope: kept(record.scope),
      action: kept(record.action),
      actorKind: record.actor.kind,
      actorId: kept(actorId(record.actor)),
      actorName: kept(record.actor.name),
      subjectKind: kept(record.subject.kind),
      subjectId: kept(record.subject.id),
      summary: kept(record.summary),
      data: keptData(record.data ?? {}),
      previousHash: previous.hash,
    }
    previous = { sequence: entry.sequence, hash: hashOf(entry) }
    return [...columnsOf(entry), previous.hash]
  })
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("sequence", "at", "scope", "action", "actorKind", "actorId", "actorName", "subjectKind",
      "subjectId", "summary", "data", "previousHash", "hash") VALUES ${rowsOf(rows)}`
}

const columnsOf = (entry: ChainedEntry) => [
  entry.sequence,
  entry.at,
  entry.scope,
  entry.action,
  entry.actorKind,
  entry.actorId,
  entry.actorName,
  entry.subjectKind,
  entry.subjectId,
  entry.summary,
  entry.data,
  entry.previousHash,
]

async function hashAt(tx: AnyTransaction, sequence: bigint): Promise<string> {
  const [entry] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT "hash" FROM "AuditEntry" WHERE "sequence" = ${sequence}`
  if (!entry) throw new Error(`The audit chain has no entry ${sequence}.`)
  return entry.hash
}
