import { setTimeout as pause } from 'node:timers/promises'
import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { queue } from '#lib/adapters/queue/queues.ts'
import { commands } from '#lib/adapters/redis/connection.ts'
import { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { asking, every } from '../../stage/specs.ts'
import type { Stage } from '../../stage/stage.ts'
import { waitUntil } from '../../stage/wait-until.ts'
import { StageWorkspace } from '../../stage/workspace.ts'

const workspaces = 20
const dayMs = 86_400_000

export interface ReArmed {
  /** Until each workspace has its wake-up again and nothing is overdue. */
  armedMs: number
  /** Of the instants that came meanwhile, the latest one. */
  mostLateMs: number
  fired: number
}

/** So many daily automations, spread over the day and over twenty workspaces; then Redis loses everything. */
export async function reArm(stage: Stage, many: number): Promise<ReArmed> {
  const made: StageWorkspace[] = []
  for (let index = 0; index < workspaces; index++) {
    const workspace = await StageWorkspace.make()
    await writeMany(stage, workspace, many / workspaces)
    made.push(workspace)
  }
  await waitUntil(() => isArmed(made), {
    withinMs: 120_000,
    what: 'all workspaces are armed before the loss',
  })
  await stage.stub.take()
  await commands().flushall()
  // What is there at once is what the worker had under way, and no re-arming.
  const armedMs = await waitUntil(() => isArmed(made), {
    withinMs: 120_000,
    what: 'all workspaces are armed again',
  })
  await pause(20_000)
  const seen = await stage.stub.take()
  const late = seen.map(({ at, query }) => at - Date.parse(query.for ?? ''))
  return { armedMs, mostLateMs: Math.max(...late), fired: seen.length }
}

/** By one statement each: a hundred thousand rows in a few seconds. Here instants are numbers, as SQLite has them. */
async function writeMany({ stub }: Stage, { id, ownerId }: StageWorkspace, count: number): Promise<void> {
  const spec = asking(stub, '/ok?for={{trigger.scheduledFor}}', { trigger: every(dayMs) })
  const stored = JSON.stringify(AutomationSpec.parse(spec))
  const now = new Date()
  const [first, step] = [BigInt(now.getTime() + 5000), BigInt(Math.floor(dayMs / count))]
  await workspaceDatabase(id).transact({ now }, async (tx) => {
    await tx.$executeRaw`
      WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${count})
      INSERT INTO "Automation" ("id", "kind", "name", "state", "version", "tags", "searchText", "triggerKind",
        "creatorId", "creatorName", "createdAt", "updatedAt", "nextFireAt")
      SELECT 'au_' || printf('%08d', i), 'automation', 'Daily', 'active', 1, '[]', '', 'every', ${ownerId}, 'Olga',
        ${now}, ${now}, ${first} + i * ${step} FROM n`
    await tx.$executeRaw`
      INSERT INTO "AutomationVersion" ("automationId", "number", "spec", "authorId", "authorName", "reason", "createdAt")
      SELECT "id", 1, ${stored}, ${ownerId}, 'Olga', '', ${now} FROM "Automation"`
  })
  await control().transact({ now }, (tx) =>
    tx.workspace.update({ where: { id }, data: { earliestDueAt: new Date(Number(first)) } }),
  )
}

/** Whatever is due within the next minutes has its wake-up in Redis, and nothing waits that is overdue. */
async function isArmed(made: readonly StageWorkspace[]): Promise<boolean> {
  const ids = made.map(({ id }) => id)
  const rows = await control().read((db) =>
    db.workspace.findMany({ where: { id: { in: ids } }, select: { id: true, earliestDueAt: true } }),
  )
  const waiting = await queue('wake').getJobs(['delayed', 'waiting', 'active'])
  const armed = new Set(waiting.flatMap((job) => job?.data.workspaceId ?? []))
  const isCurrent = ({ earliestDueAt }: { earliestDueAt: Date | null }) =>
    earliestDueAt !== null && earliestDueAt.getTime() > Date.now() - 1000
  return rows.every((row) => armed.has(row.id) && isCurrent(row))
}
