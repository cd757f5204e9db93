import type { Context } from '#lib/shared/context.ts'
import { forEachWorkspace } from '#lib/workspaces/commands/for-each-workspace.ts'
import { purgeDeleted } from './purge-deleted.ts'

/** Empties the bins of all workspaces of what is older than 30 days. */
export async function purgeAllDeleted(context: Context): Promise<void> {
  await forEachWorkspace('ready', ({ id }) => purgeDeleted(context, { workspaceId: id }))
}
