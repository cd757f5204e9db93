import { purgeDeleted } from '#lib/automations/commands/purge-deleted.ts'
import type { Context } from '#lib/shared/context.ts'
import { forEachWorkspace } from '#lib/workspaces/commands/for-each-workspace.ts'
import { retainRuns } from './retain-runs.ts'

/** Lets go of old runs and of what was deleted long ago, everywhere. */
export async function retainAllRuns(context: Context): Promise<void> {
  await forEachWorkspace('ready', async ({ id }) => {
    await purgeDeleted(context, { workspaceId: id })
    await retainRuns(context, id)
  })
}
