import type { Reading, WorkspaceClient } from '#lib/adapters/db/clients.ts'
import type { Coming } from '../next-attention.ts'

type Answer = Record<keyof Coming, Date | bigint | number | null>

/** A piece of attending a workspace: each part is the first entry of an index. */
export async function readComing(db: Reading<WorkspaceClient>): Promise<Coming> {
  const [row] = await db.$queryRaw<Answer[]>`
    SELECT
      (SELECT MIN("nextFireAt") FROM "Automation") AS "fire",
      (SELECT MIN("pausedUntil") FROM "Automation" WHERE "state" = 'paused') AS "pauseEnd",
      (SELECT MIN("waitUntil") FROM "Run" WHERE "state" = 'waiting') AS "waitEnd",
      (SELECT MIN("leaseUntil") FROM "Run" WHERE "state" = 'running') AS "leaseEnd",
      (SELECT MIN("availableAt") FROM "Run" WHERE "state" = 'queued' AND "admittedAt" IS NULL) AS "available",
      (SELECT MIN("admittedAt") FROM "Run" WHERE "state" = 'queued' AND "admittedAt" IS NOT NULL) AS "admitted"`
  if (!row) throw new Error('The database answered nothing.')
  return {
    fire: instantOf(row.fire),
    pauseEnd: instantOf(row.pauseEnd),
    waitEnd: instantOf(row.waitEnd),
    leaseEnd: instantOf(row.leaseEnd),
    available: instantOf(row.available),
    admitted: instantOf(row.admitted),
  }
}

/** SQLite forgets the type of an expression: there an instant is a number. */
function instantOf(value: Answer['fire']): Date | null {
  if (value === null || value instanceof Date) return value
  return new Date(Number(value))
}
