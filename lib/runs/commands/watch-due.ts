import { now as clockNow } from '#lib/adapters/clock/clock.ts'
import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { watchAfterMs } from '../settings.ts'
import { attendWorkspace } from './attend-workspace.ts'
import { closeIncident, raiseIncident } from './raise-incident.ts'

const mostTold = 20

/** What is due for minutes is attended once more; an instant that still has no row then is an incident. */
export async function watchDue(workspaceId: string): Promise<number> {
  await attendWorkspace(workspaceId)
  const now = clockNow()
  const since = new Date(now.getTime() - watchAfterMs)
  const database = workspaceDatabase(workspaceId)
  const [silent, told] = await Promise.all([
    database.read((db) =>
      db.automation.findMany({
        where: { state: 'active', nextFireAt: { lt: since } },
        select: { id: true, name: true, nextFireAt: true, lastHealthyAt: true },
        orderBy: [{ nextFireAt: 'asc' }, { id: 'asc' }],
        take: mostTold,
      }),
    ),
    database.read((db) => db.incident.findMany({ where: { openCause: { startsWith: 'silent:' } } })),
  ])
  const over = told.filter(({ automationId }) => !silent.some(({ id }) => id === automationId))
  if (silent.length === 0 && over.length === 0) return 0
  await database.transact({ now }, async (tx, unit) => {
    const work = { tx, unit, now }
    for (const { cause } of over) await closeIncident(work, cause)
    for (const { id, name, nextFireAt, lastHealthyAt } of silent) {
      await raiseIncident(work, {
        cause: `silent:${id}`,
        title: `${name} was due and nothing happened`,
        detail: `It was due at ${nextFireAt?.toISOString() ?? 'an unknown time'}. The log of the worker tells why it could not be decided on.`,
        automationId: id,
        lastHealthyAt,
      })
    }
  })
  return silent.length
}
