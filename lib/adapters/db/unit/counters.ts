import type { AnyTransaction } from '../clients.ts'

/** Rows of the Counter table that keep the ledgers in order. No feature may count under these names. */
export const auditSequence = 'audit-sequence'
export const eventSequence = 'event-sequence'
export const eventEpoch = 'event-epoch'
export const reservedCounters: readonly string[] = [auditSequence, eventSequence, eventEpoch]

/** Adds to a counter and keeps its row locked until the transaction ends. */
export async function addToCounter(tx: AnyTransaction, name: string, by: number): Promise<bigint> {
  const [row] = await tx.$queryRaw<{ value: bigint }[]>`
    INSERT INTO "Counter" ("name", "value") VALUES (${name}, ${BigInt(by)})
    ON CONFLICT ("name") DO UPDATE SET "value" = "Counter"."value" + excluded."value"
    RETURNING "value"`
  if (!row) throw new Error(`The counter ${name} was not written.`)
  return row.value
}
