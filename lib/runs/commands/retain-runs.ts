import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'
import { keepRunsMs } from '../settings.ts'
import { finishedStates } from '../states.ts'

/** How many runs one transaction removes, so that no writer waits long. */
const batch = 200

/** Lets go of old runs with their ledgers and journals. Dead ones stay until somebody has dealt with them. */
export async function retainRuns({ now }: Pick<Context, 'now'>, workspaceId: string): Promise<number> {
  const before = new Date(now.getTime() - keepRunsMs)
  let removed = 0
  for (;;) {
    const some = await workspaceDatabase(workspaceId).transact({ now }, async (tx) => {
      const rows = await tx.run.findMany({
        where: {
          createdAt: { lt: before },
          state: { in: [...finishedStates] },
          NOT: { state: 'dead', dismissedAt: null },
        },
        select: { id: true },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: batch,
      })
      await tx.run.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
      return rows.length
    })
    removed += some
    if (some < batch) return removed
  }
}
