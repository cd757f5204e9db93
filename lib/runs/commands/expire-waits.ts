import type { Work } from '#lib/adapters/db/work.ts'
import { moveRuns } from './move-runs.ts'

/** A piece of attending a workspace: runs that waited for a person too long. */
export async function expireWaits(work: Work): Promise<number> {
  const rows = await work.tx.run.findMany({
    where: { state: 'waiting', waitUntil: { lte: work.now } },
    select: { id: true },
    take: 500,
  })
  const ids = rows.map(({ id }) => id)
  return (await moveRuns(work, { ids, from: 'waiting', to: 'canceled', reason: 'wait-expired' })).length
}
