import { rowsOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import type { CallRow } from '../call-rows.ts'

/** A piece of every write of a run that holds its fence: rows of the journal, begun or ended. */
export async function writeCalls({ tx }: Pick<Work, 'tx'>, rows: readonly CallRow[]): Promise<void> {
  if (rows.length === 0) return
  // One statement cannot write a row twice: the later state of a call holds.
  const latest = new Map(rows.map((row) => [`${row.runId}\n${row.callId}`, row]))
  const values = [...latest.values()].map((row) => [
    row.runId,
    row.callId,
    row.tool,
    row.effect,
    row.argumentsHash,
    row.idempotencyKey,
    row.arguments,
    row.state,
    row.attempt,
    row.begunAt,
    row.endedAt,
    row.result,
    row.error,
  ])
  await tx.$executeRaw`
    INSERT INTO "ToolCall" ("runId", "callId", "tool", "effect", "argumentsHash", "idempotencyKey", "arguments",
      "state", "attempt", "begunAt", "endedAt", "result", "error")
    VALUES ${rowsOf(values)}
    ON CONFLICT ("runId", "callId") DO UPDATE SET "argumentsHash" = excluded."argumentsHash",
      "idempotencyKey" = excluded."idempotencyKey", "arguments" = excluded."arguments", "state" = excluded."state",
      "attempt" = excluded."attempt", "begunAt" = excluded."begunAt", "endedAt" = excluded."endedAt",
      "result" = excluded."result", "error" = excluded."error"`
}
