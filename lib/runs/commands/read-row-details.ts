import type { Reading, WorkspaceClient } from '#lib/adapters/db/clients.ts'
import type { AutomationSummary } from '#lib/automations/automation-summary.ts'
import { parseStoredSpec } from '#lib/automations/stored-spec.ts'
import { timingOf } from '#lib/automations/timing-of.ts'
import { describe } from '#lib/schedules/describe.ts'
import { mostRecent, type RowDetails } from '../automation-row.ts'

type Db = Reading<WorkspaceClient>

/** A piece of others: what a list shows of automations besides their own columns. */
export async function readRowDetails(
  db: Db,
  rows: readonly Pick<AutomationSummary, 'id' | 'version'>[],
): Promise<(id: string) => RowDetails> {
  if (rows.length === 0) return () => ({ schedule: '', recent: [] })
  const [versions, recent] = await Promise.all([
    db.automationVersion.findMany({
      where: { OR: rows.map(({ id, version }) => ({ automationId: id, number: version })) },
      select: { automationId: true, spec: true },
    }),
    Promise.all(rows.map(({ id }) => readRecent(db, id))),
  ])
  const schedules = new Map(
    versions.map(({ automationId, spec }) => [automationId, scheduleOf(automationId, spec)]),
  )
  const runs = new Map(rows.map(({ id }, index) => [id, recent[index] ?? []]))
  return (id) => ({ schedule: schedules.get(id) ?? '', recent: runs.get(id) ?? [] })
}

/** The last runs, oldest first, read by the index of an automation's instants. */
async function readRecent(db: Db, automationId: string): Promise<RowDetails['recent']> {
  const found = await db.run.findMany({
    where: { automationId },
    orderBy: [{ scheduledFor: 'desc' }, { id: 'desc' }],
    take: mostRecent,
    select: { id: true, state: true },
  })
  return found.toReversed()
}

function scheduleOf(automationId: string, stored: string): string {
  const timing = timingOf(parseStoredSpec(stored), automationId)
  return timing === null ? 'Only when somebody runs it' : describe(timing, 'en-GB')
}
