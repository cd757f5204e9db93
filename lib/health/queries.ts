import { control } from '#lib/adapters/db/open.ts'
import { version } from '#lib/adapters/process/version.ts'
import { readPresence } from '#lib/adapters/queue/presence.ts'
import { type Health, judgeHealth } from './judge-health.ts'

export interface Readiness extends Health {
  version: string
  database: 'up' | 'down'
  workers: number
  webs: number
}

/** What the health line, `/api/health` and the metrics say; it answers also when everything else is away. */
export async function readHealth(now: Date): Promise<Readiness> {
  const [workers, webs, due] = await Promise.all([readPresence('worker'), readPresence('web'), earliestDue()])
  const observed = {
    redis: workers.redis,
    workers: workers.redis === 'up' ? workers.present.length : 0,
    workerLastSeenAt: workers.redis === 'up' ? workers.lastSeenAt : null,
    earliestDueAt: due.at,
  }
  return {
    ...judgeHealth(observed, now),
    version,
    database: due.database,
    workers: observed.workers,
    webs: webs.redis === 'up' ? webs.present.length : 0,
  }
}

async function earliestDue(): Promise<{ database: 'up' | 'down'; at: Date | null }> {
  try {
    const first = await control().read((db) =>
      db.workspace.findFirst({
        where: { state: 'ready', earliestDueAt: { not: null } },
        orderBy: { earliestDueAt: 'asc' },
        select: { earliestDueAt: true },
      }),
    )
    return { database: 'up', at: first?.earliestDueAt ?? null }
  } catch {
    return { database: 'down', at: null }
  }
}
