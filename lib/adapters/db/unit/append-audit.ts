import type { Actor } from '#lib/shared/context.ts'
import type { AnyTransaction } from '../clients.ts'
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

export interface AuditTable {
  auditEntry: { createMany(args: { data: (ChainedEntry & { hash: string })[] }): PromiseLike<unknown> }
}

/** Appends to the chain. The counter's row is its lock: whoever has it alone knows the chain's end. */
export async function appendAudit(
  tx: AnyTransaction & AuditTable,
  records: readonly PlacedRecord[],
): Promise<void> {
  if (records.length === 0) return
  const last = await addToCounter(tx, auditSequence, records.length)
  let previous = { sequence: last - BigInt(records.length), hash: beforeTheFirst.hash }
  if (previous.sequence > 0n) previous = { ...previous, hash: await hashAt(tx, previous.sequence) }

  const data = records.map((record) => {
    const entry: ChainedEntry = {
      sequence: previous.sequence + 1n,
      at: record.at,
      scope: record.scope,
      action: record.action,
      actorKind: record.actor.kind,
      actorId: actorId(record.actor),
      actorName: record.actor.name,
      subjectKind: record.subject.kind,
      subjectId: record.subject.id,
      summary: record.summary,
      data: JSON.stringify(record.data ?? {}),
      previousHash: previous.hash,
    }
    previous = { sequence: entry.sequence, hash: hashOf(entry) }
    return { ...entry, hash: previous.hash }
  })
  await tx.auditEntry.createMany({ data })
}

async function hashAt(tx: AnyTransaction, sequence: bigint): Promise<string> {
  const [entry] = await tx.$queryRaw<{ hash: string }[]>`
    SELECT "hash" FROM "AuditEntry" WHERE "sequence" = ${sequence}`
  if (!entry) throw new Error(`The audit chain has no entry ${sequence}.`)
  return entry.hash
}
