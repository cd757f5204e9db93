import { expression, listOf, rowsOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import { log } from '#lib/adapters/log/log.ts'
import { faultPoint } from '#lib/adapters/process/fault-point.ts'
import { finishRow } from '#lib/automations/commands/stop-automation.ts'
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { parseStoredSpec } from '#lib/automations/stored-spec.ts'
import { because } from '../because.ts'
import { dayStart } from '../day.ts'
import { decideFire, type FireDecision } from '../decide-fire.ts'
import { isRunState, type RunState } from '../states.ts'
import { zoneOf } from '../zone-of.ts'
import { byTheEngine } from './by-the-engine.ts'
import { cancelRuns } from './cancel-runs.ts'
import { insertRuns, type NewRun } from './insert-runs.ts'
import type { RunningWorkspace } from './read-workspace.ts'

const mostFiredAtOnce = 200

interface Due {
  id: string
  version: number
  nextFireAt: Date
  spec: string
}

interface Decided {
  due: Due
  spec: AutomationSpec
  decision: FireDecision
}

/**
 * A piece of attending a workspace: what becomes of the automations whose instant has come, at most 200 of them at a
 * time. Answers whether there may be more, and which running runs have to give way.
 */
export async function fireDue(
  work: Work,
  workspace: RunningWorkspace,
): Promise<{ more: boolean; toStop: string[] }> {
  const due = await readDueAutomations(work)
  if (due.length === 0) return { more: false, toStop: [] }
  const around = await readAround(work, workspace, due)
  const decided = due.flatMap((one) => decide(one, around, work.now) ?? [])
  // First, so that whoever edited one of them meanwhile has the last word about it.
  const moved = await moveInstants(work, decided)
  const mine = decided.filter(({ due: { id } }) => moved.has(id))
  const toStop = await cancelRuns(
    work,
    mine.flatMap(({ decision }) => (decision.due?.kind === 'run' ? decision.due.cancel : [])),
    'previous-canceled',
  )
  if (mine.length > 0) faultPoint('before-run-row')
  await insertRuns(
    work,
    mine.flatMap((one) => runsOf(one, workspace, work.now)),
  )
  for (const { due: one, decision } of mine) if (decision.state === 'finished') await finish(work, one.id)
  // Where none could be moved on, asking again would answer the same.
  return { more: due.length === mostFiredAtOnce && moved.size > 0, toStop }
}

const readDueAutomations = ({ tx, now }: Work): PromiseLike<Due[]> => tx.$queryRaw`
  SELECT a."id", a."version", a."nextFireAt", v."spec" FROM "Automation" a
  JOIN "AutomationVersion" v ON v."automationId" = a."id" AND v."number" = a."version"
  WHERE a."nextFireAt" <= ${now} AND a."state" = 'active'
  ORDER BY a."nextFireAt", a."id" LIMIT ${mostFiredAtOnce}`

interface Around {
  unfinished: ReadonlyMap<string, { id: string; state: RunState }[]>
  runsToday: ReadonlyMap<string, number>
  workspaceRunsToday: number
  planRunsPerDay: number | null
  isStopped: boolean
}

async function readAround(
  { tx, now }: Work,
  workspace: RunningWorkspace,
  due: readonly Due[],
): Promise<Around> {
  const ids = due.map(({ id }) => id)
  const { runsPerDay } = workspace.limits
  const since = dayStart(workspace.zone, now)
  const stopped = await tx.setting.findUnique({ where: { key: 'stopped' } })
  // The limit keeps PostgreSQL and SQLite from walking through all that these automations ever ran.
  const unfinished = await tx.$queryRaw<{ id: string; automationId: string; state: string }[]>`
    SELECT "id", "automationId", "state" FROM (
      SELECT "id", "automationId", "state" FROM "Run"
      WHERE "state" IN ('queued', 'running', 'waiting') AND "dryRun" = ${false} LIMIT 1000000) u
    WHERE "automationId" IN (${listOf(ids)}) ORDER BY "id"`
  const limited = due.filter(({ spec }) => parsed(spec)?.budget.runsPerDay !== undefined)
  return {
    unfinished: Map.groupBy(
      unfinished.flatMap(({ id, automationId, state }) =>
        isRunState(state) ? [{ id, automationId, state }] : [],
      ),
      ({ automationId }) => automationId,
    ),
    runsToday: await countToday({ tx }, since, limited),
    workspaceRunsToday:
      runsPerDay === null
        ? 0
        : await tx.run.count({ where: { startedAt: { not: null }, createdAt: { gte: since } } }),
    planRunsPerDay: runsPerDay,
    isStopped: stopped !== null,
  }
}

async function countToday(
  { tx }: Pick<Work, 'tx'>,
  since: Date,
  limited: readonly Due[],
): Promise<Map<string, number>> {
  if (limited.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ automationId: string; count: bigint }[]>`
    SELECT "automationId", COUNT(*) AS "count" FROM "Run"
    WHERE "automationId" IN (${listOf(limited.map(({ id }) => id))}) AND "scheduledFor" >= ${since}
      AND "state" NOT IN ('skipped', 'missed') GROUP BY "automationId"`
  return new Map(rows.map(({ automationId, count }) => [automationId, Number(count)]))
}

function parsed(stored: string): AutomationSpec | null {
  try {
    return parseStoredSpec(stored)
  } catch {
    return null
  }
}

/** One that cannot be decided on stays due, and the watch tells of it; it stops no other. */
function decide(due: Due, around: Around, now: Date): Decided | null {
  try {
    const spec = parseStoredSpec(due.spec)
    const decision = decideFire({
      id: due.id,
      spec,
      nextFireAt: due.nextFireAt,
      now,
      unfinished: around.unfinished.get(due.id) ?? [],
      runsToday: { automation: around.runsToday.get(due.id) ?? 0, workspace: around.workspaceRunsToday },
      planRunsPerDay: around.planRunsPerDay,
      isStopped: around.isStopped,
    })
    return { due, spec, decision }
  } catch (error) {
    log.error({ err: error, automationId: due.id }, 'This automation is due and cannot be decided on.')
    return null
  }
}

/** Those that nobody else has moved on or edited meanwhile. */
async function moveInstants({ tx, now }: Work, decided: readonly Decided[]): Promise<Set<string>> {
  if (decided.length === 0) return new Set()
  const values = decided
    .toSorted((one, other) => (one.due.id < other.due.id ? -1 : 1))
    .map(({ due, decision }) => [due.id, due.version, due.nextFireAt, decision.nextFireAt])
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH v ("id", "version", "was", "next") AS (VALUES (${expression`'', 0,
      (SELECT "createdAt" FROM "Run" WHERE 1 = 0), (SELECT "createdAt" FROM "Run" WHERE 1 = 0)`}), ${rowsOf(values)})
    UPDATE "Automation" SET "nextFireAt" = v."next", "lastDueAt" = ${now} FROM v
    WHERE "Automation"."id" = v."id" AND "Automation"."version" = v."version"
      AND "Automation"."nextFireAt" = v."was" AND "state" = 'active'
    RETURNING "Automation"."id"`
  return new Set(rows.map(({ id }) => id))
}

function runsOf({ due, spec, decision }: Decided, workspace: RunningWorkspace, now: Date): NewRun[] {
  const zone = zoneOf(spec, workspace.zone)
  const common = { automationId: due.id, version: due.version, triggerKind: 'schedule', nonce: '' }
  const told = (scheduledFor: Date) => because({ kind: 'schedule', scheduledFor, zone }, now)
  const runs: NewRun[] = []
  if (decision.missed) {
    const { from, to, count, reason } = decision.missed
    const missed = { until: to, count }
    const outage = because({ kind: 'missed', from, to, count, zone }, now)
    runs.push({ ...common, scheduledFor: from, state: 'missed', reason, because: outage, missed })
  }
  if (decision.due) {
    const { kind, scheduledFor } = decision.due
    const reason = kind === 'skip' ? { reason: decision.due.reason } : {}
    const state = kind === 'skip' ? 'skipped' : 'queued'
    runs.push({ ...common, scheduledFor, state, because: told(scheduledFor), ...reason })
  }
  return runs
}

async function finish(work: Work, automationId: string): Promise<void> {
  const row = await work.tx.automation.findUniqueOrThrow({ where: { id: automationId } })
  await finishRow({ ...work, by: byTheEngine('fire-due', work.now) }, row, 'Its last instant has come')
}
