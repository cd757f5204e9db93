import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Json } from '#lib/agent/run-access.ts'
import { listAutomations } from '#lib/automations/queries.ts'
import type { AutomationFilter } from '#lib/automations/schema.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { AutomationRow } from './automation-row.ts'
import { readForecastFacts } from './commands/read-forecast-facts.ts'
import { readMinuteFacts } from './commands/read-minute-facts.ts'
import { readRowDetails } from './commands/read-row-details.ts'
import { readNeighbours, readPlan, readWholeRun } from './commands/read-whole-run.ts'
import { readWorkspace } from './commands/read-workspace.ts'
import type { Explanation } from './explain-asked.ts'
import { explainMinute } from './explain-minute.ts'
import { type Forecast, forecast } from './forecast-runs.ts'
import { forecastInWords } from './forecast-words.ts'
import { formatCursor, parseCursor } from './list-cursor.ts'
import { type RunDetails, runDetails } from './run-details.ts'
import { type RunColumns, type RunRow, runSummary } from './run-row.ts'
import type { ForecastRef, MinuteRef, RunFilter, RunRef } from './schema.ts'
import { messageOf } from './told-run.ts'

export interface RunPage {
  rows: RunRow[]
  next: string | null
}

/** Newest first: of one automation by their instants, of all by when they were made. */
export async function listRuns(
  context: WorkspaceContext,
  { automationId, state, after }: RunFilter,
  size = 50,
): Promise<RunPage> {
  requirePermission(context, 'automation:read')
  const cursor = parseCursor(after)
  const by = automationId === undefined ? 'createdAt' : 'scheduledFor'
  const found = await workspaceDatabase(context.workspace.id).read((db) =>
    db.run.findMany({
      where: {
        ...(automationId !== undefined && { automationId }),
        ...(state !== undefined && { state }),
        ...(cursor && { OR: [{ [by]: { lt: cursor.at } }, { [by]: cursor.at, id: { lt: cursor.id } }] }),
      },
      include: { automation: { select: { name: true } } },
      orderBy: [{ [by]: 'desc' }, { id: 'desc' }],
      take: size + 1,
    }),
  )
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next = found.length > size && last ? formatCursor({ at: last[by], id: last.id }) : null
  return { rows: rows.map(runRow), next }
}

const runRow = (row: RunColumns & { error: string | null; automation: { name: string } }): RunRow => ({
  ...runSummary(row),
  automationName: row.automation.name,
  problem: messageOf(row.error),
})

/** What failed for good and waits for somebody, newest first. */
export async function listDead(
  context: WorkspaceContext,
  { after }: Pick<RunFilter, 'after'> = {},
  size = 50,
): Promise<RunPage> {
  requirePermission(context, 'automation:read')
  const cursor = parseCursor(after)
  const found = await workspaceDatabase(context.workspace.id).read((db) =>
    db.run.findMany({
      where: {
        state: 'dead',
        dismissedAt: null,
        ...(cursor && {
          OR: [{ finishedAt: { lt: cursor.at } }, { finishedAt: cursor.at, id: { lt: cursor.id } }],
        }),
      },
      include: { automation: { select: { name: true } } },
      orderBy: [{ finishedAt: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
      take: size + 1,
    }),
  )
  const rows = found.slice(0, size)
  const last = rows.at(-1)
  const next =
    found.length > size && last?.finishedAt ? formatCursor({ at: last.finishedAt, id: last.id }) : null
  return { rows: rows.map(runRow), next }
}

export interface LedgerItem {
  sequence: number
  at: string
  kind: string
  data: Json
}

/** What became of a run, the oldest first; `after` is the sequence of the last one that was shown. */
export async function listRunEvents(
  context: WorkspaceContext,
  { runId, after = -1 }: RunRef & { after?: number },
  size = 50,
): Promise<{ rows: LedgerItem[]; next: number | null }> {
  requirePermission(context, 'automation:read')
  const found = await workspaceDatabase(context.workspace.id).read(async (db) => {
    const run = await db.run.findUnique({ where: { id: runId }, select: { id: true } })
    if (!run) throw new AppError('not-found', 'There is no such run.')
    return db.runEvent.findMany({
      where: { runId, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: size + 1,
    })
  })
  const rows = found.slice(0, size).map(ledgerItem)
  return { rows, next: found.length > size ? (rows.at(-1)?.sequence ?? null) : null }
}

const ledgerItem = (row: { sequence: number; at: Date; kind: string; data: string }): LedgerItem => ({
  sequence: row.sequence,
  at: row.at.toISOString(),
  kind: row.kind,
  data: parsed(row.data),
})

/** A run with all that is known of it. */
export async function readRunDetails(context: WorkspaceContext, { runId }: RunRef): Promise<RunDetails> {
  requirePermission(context, 'automation:read')
  return workspaceDatabase(context.workspace.id).read(async (db) => {
    const row = await readWholeRun(db, runId)
    if (!row) throw new AppError('not-found', 'There is no such run.')
    const [version, neighbours] = await Promise.all([readPlan(db, row), readNeighbours(db, row)])
    return runDetails(row, {
      ...version,
      ...neighbours,
      now: context.now,
      workspaceZone: context.workspace.zone,
    })
  })
}

/** Why an automation ran, or did not, in a minute: past or to come. */
export async function explainRunning(
  context: WorkspaceContext,
  { automationId, at }: MinuteRef,
): Promise<Explanation> {
  requirePermission(context, 'automation:read')
  const { now, workspace } = context
  const facts = await workspaceDatabase(workspace.id).read((db) =>
    readMinuteFacts(db, { automationId, asked: at === undefined ? now : new Date(at) }),
  )
  return explainMinute({ ...facts, now, workspaceZone: workspace.zone, locale: 'en-GB' })
}

/** What an automation will do and cost in the next days. */
export async function forecastRunning(
  context: WorkspaceContext,
  { automationId, days }: ForecastRef,
): Promise<Forecast & { sentence: string }> {
  requirePermission(context, 'automation:read')
  const { now, workspace } = context
  const limits = (await readWorkspace(workspace.id))?.limits
  const facts = await workspaceDatabase(workspace.id).read((db) =>
    readForecastFacts(db, { automationId, now, zone: workspace.zone }),
  )
  const to = new Date(now.getTime() + days * 86_400_000)
  const told = forecast({
    ...facts,
    from: now,
    to,
    zone: workspace.zone,
    planRunsPerDay: limits?.runsPerDay ?? null,
  })
  return { ...told, sentence: forecastInWords(told) }
}

/** The list of automations as people read it: with its schedule in words and what became of the last runs. */
export async function listAutomationRows(
  context: WorkspaceContext,
  filter: AutomationFilter,
  size = 50,
): Promise<{ rows: AutomationRow[]; next: string | null }> {
  const { rows, next } = await listAutomations(context, filter, size)
  const details = await workspaceDatabase(context.workspace.id).read((db) => readRowDetails(db, rows))
  return { rows: rows.map((row) => ({ ...row, ...details(row.id) })), next }
}

export interface IncidentRow {
  id: string
  title: string
  detail: string
  automationId: string | null
  state: string
  count: number
  openedAt: string
  lastAt: string
  closedAt: string | null
  lastHealthyAt: string | null
}

/** Open ones first, then the newest. */
export async function listIncidents(context: WorkspaceContext, size = 100): Promise<IncidentRow[]> {
  requirePermission(context, 'automation:read')
  const rows = await workspaceDatabase(context.workspace.id).read((db) =>
    Promise.all(
      ['open', 'closed'].map((state) =>
        db.incident.findMany({
          where: { state },
          orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
          take: size,
        }),
      ),
    ),
  )
  return rows
    .flat()
    .slice(0, size)
    .map(({ id, title, detail, automationId, state, count, openedAt, lastAt, closedAt, lastHealthyAt }) => ({
      id,
      title,
      detail,
      automationId,
      state,
      count,
      openedAt: openedAt.toISOString(),
      lastAt: lastAt.toISOString(),
      closedAt: closedAt?.toISOString() ?? null,
      lastHealthyAt: lastHealthyAt?.toISOString() ?? null,
    }))
}

/** Since when everything in the workspace is stopped, and by whom; null while it is not. */
export async function readStop(context: WorkspaceContext): Promise<Json> {
  requirePermission(context, 'automation:read')
  const row = await workspaceDatabase(context.workspace.id).read((db) =>
    db.setting.findUnique({ where: { key: 'stopped' } }),
  )
  return parsed(row?.value ?? null)
}

const parsed = (column: string | null): Json => (column === null ? null : JSON.parse(column))
