import { control, dropWorkspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'
import { forEachWorkspace } from './for-each-workspace.ts'
import { provisionWorkspace } from './provision-workspace.ts'

/** Finishes what a crash interrupted: half-made workspaces are made, half-deleted ones deleted. */
export async function repairWorkspaces(context: Context): Promise<{ made: number; deleted: number }> {
  const [made, deleted] = await Promise.allSettled([
    forEachWorkspace('provisioning', ({ id }) => provisionWorkspace(context, id)),
    forEachWorkspace('deleting', ({ id }) => finishDeletion(context, id)),
  ])
  if (made.status === 'rejected') throw made.reason
  if (deleted.status === 'rejected') throw deleted.reason
  return { made: made.value, deleted: deleted.value }
}

/** The database first, the row last: while the row stands, the deletion can be taken up again. */
export async function finishDeletion(context: Pick<Context, 'now'>, id: string): Promise<void> {
  await dropWorkspaceDatabase(id)
  await control().transact(context, async (tx) => {
    await tx.counter.deleteMany({ where: { name: { endsWith: `:${id}` } } })
    await tx.workspace.deleteMany({ where: { id, state: 'deleting' } })
  })
}
