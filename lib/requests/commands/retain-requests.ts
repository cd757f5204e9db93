import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'
import { forEachWorkspace } from '#lib/workspaces/commands/for-each-workspace.ts'
import { keepRequestsMs } from '../decide-repeat.ts'

/** How many keys one transaction removes, so that no writer waits long. */
const batch = 500

/** Lets go of the keys of requests that nobody repeats any more, everywhere. */
export async function retainRequests({ now }: Pick<Context, 'now'>): Promise<void> {
  const before = new Date(now.getTime() - keepRequestsMs)
  await forEachWorkspace('ready', async ({ id }) => {
    while ((await removeSome(id, { now, before })) === batch);
  })
}

const removeSome = (workspaceId: string, { now, before }: { now: Date; before: Date }): Promise<number> =>
  workspaceDatabase(workspaceId).transact({ now }, async (tx) => {
    const rows = await tx.idempotencyKey.findMany({
      where: { createdAt: { lt: before } },
      select: { key: true },
      orderBy: { createdAt: 'asc' },
      take: batch,
    })
    await tx.idempotencyKey.deleteMany({ where: { key: { in: rows.map(({ key }) => key) } } })
    return rows.length
  })
