import type { Reading, WorkspaceClient } from '#lib/adapters/db/clients.ts'
import { stateOf } from '#lib/automations/states.ts'
import { parseStoredSpec } from '#lib/automations/stored-spec.ts'
import { AppError } from '#lib/shared/errors.ts'
import { type MinuteFacts, minuteOf } from '../explain-asked.ts'
import { standingAt } from '../explain-standing.ts'
import { toldRun } from '../told-run.ts'

type Db = Reading<WorkspaceClient>

/** More in one minute are counted as so many. */
const mostTold = 200

/** A piece of others: all that is known of a minute of an automation. */
export async function readMinuteFacts(
  db: Db,
  { automationId, asked }: { automationId: string; asked: Date },
): Promise<Omit<MinuteFacts, 'now' | 'workspaceZone' | 'locale'>> {
  const row = await db.automation.findUnique({ where: { id: automationId } })
  if (!row) throw new AppError('not-found', 'There is no such automation.')
  const { from, to } = minuteOf(asked)
  const within = { gte: from, lt: to }
  const [history, runs, outages, stopped] = await Promise.all([
    db.automationChange.findMany({ where: { automationId }, orderBy: { sequence: 'asc' } }),
    db.run.findMany({
      where: { automationId, OR: [{ scheduledFor: within }, { startedAt: within }] },
      orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
      take: mostTold,
    }),
    db.run.findMany({
      where: { automationId, state: 'missed', scheduledFor: { lt: to }, missedUntil: { gte: from } },
      orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
      take: mostTold,
    }),
    db.setting.findUnique({ where: { key: 'stopped' } }),
  ])
  const standIns = await db.run.findMany({
    where: {
      automationId,
      triggerKind: 'schedule',
      createdAt: { in: outages.map(({ createdAt }) => createdAt) },
    },
    orderBy: [{ scheduledFor: 'asc' }, { id: 'asc' }],
  })
  const changes = history.map((change) => ({ ...change, state: stateOf(change.state) }))
  const automation = { ...row, state: stateOf(row.state) }
  const numbers = new Set([row.version])
  for (const instant of [from, new Date(to.getTime() - 1)]) {
    numbers.add(standingAt({ ...automation, changes }, instant).version)
  }
  for (const { at, version } of changes) if (at >= from && at < to) numbers.add(version)
  const versions = await db.automationVersion.findMany({
    where: { automationId, number: { in: [...numbers] } },
  })
  const told = new Map([...runs, ...outages, ...standIns].map((run) => [run.id, toldRun(run)]))
  return {
    asked,
    automation,
    changes,
    specs: new Map(versions.map(({ number, spec }) => [number, parseStoredSpec(spec)])),
    runs: [...told.values()],
    isStopped: stopped !== null,
  }
}
