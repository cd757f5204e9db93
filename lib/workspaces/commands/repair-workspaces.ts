import { control, dropWorkspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'
import { provisionWorkspace } from './provision-workspace.ts'

/** Finishes what a crash interrupted: half-made workspaces are made, half-deleted ones deleted. */
export async function repairWorkspaces(context: Context): Promise<{ made: number; deleted: number }> {
  const unfinished = await control().read((db) =>
    db.workspace.findMany({
      where: { state: { in: ['provisioning', 'deleting'] } },
      select: { id: true, state: true },
    }),
  )
  const making = unfinished.filter(({ state }) => state === 'provisioning')
  const deleting = unfinished.filter(({ state }) => state === 'deleting')
  for (const { id } of making) await provisionWorkspace(context, id)
  for (const { id } of deleting) await finishDeletion(context, id)
  return { made: making.length, deleted: deleting.length }
}

/** The database first, the row last: while the row stands, the deletion can be taken up again. */
export async function finishDeletion(context: Pick<Context, 'now'>, id: string): Promise<void> {
  await dropWorkspaceDatabase(id)
  await control().transact(context, (tx) => tx.workspace.deleteMany({ where: { id, state: 'deleting' } }))
}
