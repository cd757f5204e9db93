import { listOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import { nextAdmissions, type WaitingRun } from '../next-admissions.ts'

export interface Admitted {
  id: string
  fence: number
}

/** A piece of others, near their end: gives free places to waiting runs. What it answers is enqueued after the commit. */
export async function admitRuns(work: Work, limit: number): Promise<Admitted[]> {
  const oldest = await readWaiting(work, Math.max(64, 2 * limit))
  if (oldest.length === 0) return []
  // Two processes that count at the same time would both give away the last place.
  await work.tx.$executeRaw`
    INSERT INTO "Counter" ("name", "value") VALUES ('admission', 0)
    ON CONFLICT ("name") DO UPDATE SET "value" = "Counter"."value"`
  const { admitted, scheduled } = await readUnderWay(work)
  const places = limit - [...admitted.values()].reduce((sum, count) => sum + count, 0)
  if (places <= 0) return []

  const wide = await withOthers(work, { oldest, admitted, places })
  const chosen = nextAdmissions({ places, admitted, scheduled, waiting: wide })
  if (chosen.length === 0) return []
  const rows = await work.tx.$queryRaw<Admitted[]>`
    UPDATE "Run" SET "admittedAt" = ${work.now}
    WHERE "id" IN (${listOf(chosen.map(({ id }) => id))}) AND "state" = 'queued' AND "admittedAt" IS NULL
    RETURNING "id", "fence"`
  return rows.map(({ id, fence }) => ({ id, fence: Number(fence) }))
}

const readWaiting = ({ tx, now }: Work, limit: number): PromiseLike<WaitingRun[]> => tx.$queryRaw`
  SELECT "id", "automationId", "availableAt", "triggerKind" FROM "Run"
  WHERE "state" = 'queued' AND "admittedAt" IS NULL AND "availableAt" <= ${now}
  ORDER BY "availableAt" LIMIT ${limit}`

interface UnderWay {
  admitted: Map<string, number>
  scheduled: Set<string>
}

/** A run that waits for a person has no place, but the next one of its schedule still comes after it. */
async function readUnderWay({ tx }: Work): Promise<UnderWay> {
  const rows = await tx.$queryRaw<
    { automationId: string; state: string; triggerKind: string; count: bigint }[]
  >`
    SELECT "automationId", "state", "triggerKind", COUNT(*) AS "count" FROM "Run"
    WHERE ("state" IN ('queued', 'running') AND "admittedAt" IS NOT NULL) OR "state" = 'waiting'
    GROUP BY "automationId", "state", "triggerKind"`
  const admitted = new Map<string, number>()
  for (const { automationId, state, count } of rows) {
    if (state !== 'waiting') admitted.set(automationId, (admitted.get(automationId) ?? 0) + Number(count))
  }
  const scheduled = rows.filter(({ triggerKind }) => triggerKind === 'schedule')
  return { admitted, scheduled: new Set(scheduled.map(({ automationId }) => automationId)) }
}

/** When few automations fill all the oldest places, those that have nothing admitted are looked for behind them. */
async function withOthers(
  { tx, now }: Work,
  {
    oldest,
    admitted,
    places,
  }: { oldest: WaitingRun[]; admitted: ReadonlyMap<string, number>; places: number },
): Promise<WaitingRun[]> {
  const seen = new Set([...oldest.map(({ automationId }) => automationId), ...admitted.keys()])
  const idle = new Set(oldest.map(({ automationId }) => automationId).filter((id) => !admitted.has(id)))
  if (idle.size >= places || oldest.length < 64) return oldest
  const others = await tx.$queryRaw<WaitingRun[]>`
    SELECT "id", "automationId", "availableAt", "triggerKind" FROM "Run"
    WHERE "state" = 'queued' AND "admittedAt" IS NULL AND "availableAt" <= ${now}
      AND "automationId" NOT IN (${listOf([...seen])})
    ORDER BY "availableAt" LIMIT ${2 * places}`
  return [...oldest, ...others]
}
