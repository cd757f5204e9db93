import type { Reading, WorkspaceClient } from '#lib/adapters/db/clients.ts'
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { parseStoredSpec } from '#lib/automations/stored-spec.ts'
import { Edits } from '../schema.ts'

type Db = Reading<WorkspaceClient>
type Row = NonNullable<Awaited<ReturnType<typeof readWholeRun>>>

/** A piece of others: a run with its ledger, its calls and its automation. */
export const readWholeRun = (db: Db, id: string) =>
  db.run.findUnique({
    where: { id },
    include: {
      automation: { select: { id: true, name: true, state: true, version: true } },
      ledger: { orderBy: { sequence: 'asc' } },
      calls: { orderBy: [{ begunAt: 'asc' }, { callId: 'asc' }] },
    },
  })

/** A piece of others: what a run does. */
export async function readPlan(
  db: Db,
  row: Row,
): Promise<{ spec: Pick<AutomationSpec, 'trigger' | 'action'> }> {
  const { automationId, version: number, edits } = row
  const version = await db.automationVersion.findUniqueOrThrow({
    where: { automationId_number: { automationId, number } },
  })
  const { trigger, action } = parseStoredSpec(version.spec)
  return { spec: { trigger, action: edits === null ? action : Edits.parse(JSON.parse(edits)).action } }
}

/** A piece of others: the runs of the same automation around one, by their instants. */
export async function readNeighbours(
  db: Db,
  { automationId, scheduledFor, id }: Pick<Row, 'automationId' | 'scheduledFor' | 'id'>,
): Promise<{ previousId: string | null; nextId: string | null }> {
  const [previous, next] = await Promise.all([
    db.run.findFirst({
      where: { automationId, OR: [{ scheduledFor: { lt: scheduledFor } }, { scheduledFor, id: { lt: id } }] },
      orderBy: [{ scheduledFor: 'desc' }, { id: 'desc' }],
      select: { id: true },
    }),
    db.run.findFirst({
      where: { automationId, OR: [{ scheduledFor: { gt: scheduledFor } }, { scheduledFor, id: { gt: id } }] },
      orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
      select: { id: true },
    }),
  ])
  return { previousId: previous?.id ?? null, nextId: next?.id ?? null }
}
