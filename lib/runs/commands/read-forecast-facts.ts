import type { Reading, WorkspaceClient } from '#lib/adapters/db/clients.ts'
import { parseStoredSpec } from '#lib/automations/stored-spec.ts'
import { AppError } from '#lib/shared/errors.ts'
import { dayStart, monthStart } from '../day.ts'
import type { ForecastFacts } from '../forecast-runs.ts'

type Db = Reading<WorkspaceClient>

/** So many of the last runs say what one costs. */
const lastRuns = 20

/** A piece of others: what an automation costs and has used. */
export async function readForecastFacts(
  db: Db,
  { automationId, now, zone }: { automationId: string; now: Date; zone: string },
): Promise<Pick<ForecastFacts, 'automationId' | 'spec' | 'costPerRunMicros' | 'used'>> {
  const automation = await db.automation.findUnique({ where: { id: automationId } })
  if (!automation) throw new AppError('not-found', 'There is no such automation.')
  const key = { automationId, number: automation.version }
  const began = { automationId, startedAt: { not: null } }
  const since = dayStart(zone, now)
  const [version, last, today, month] = await Promise.all([
    db.automationVersion.findUniqueOrThrow({ where: { automationId_number: key } }),
    db.run.findMany({
      where: { ...began, dryRun: false, finishedAt: { not: null } },
      orderBy: [{ scheduledFor: 'desc' }, { id: 'desc' }],
      take: lastRuns,
      select: { costMicros: true },
    }),
    db.run.aggregate({
      where: { ...began, createdAt: { gte: since } },
      _sum: { costMicros: true },
      _count: true,
    }),
    db.run.aggregate({
      where: { ...began, createdAt: { gte: monthStart(zone, now) } },
      _sum: { costMicros: true },
    }),
  ])
  const spent = last.reduce((total, { costMicros }) => total + Number(costMicros), 0)
  return {
    automationId,
    spec: parseStoredSpec(version.spec),
    costPerRunMicros: last.length === 0 ? null : Math.round(spent / last.length),
    used: {
      runsToday: today._count,
      todayMicros: Number(today._sum.costMicros ?? 0),
      monthMicros: Number(month._sum.costMicros ?? 0),
    },
  }
}
