import { control, provisionWorkspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'

/** Each step may be repeated: a crash in between leaves `provisioning`, and the sweep comes here again. */
export async function provisionWorkspace(context: Pick<Context, 'now'>, id: string): Promise<void> {
  await provisionWorkspaceDatabase(id)
  await control().transact(context, (tx) =>
    tx.workspace.updateMany({ where: { id, state: 'provisioning' }, data: { state: 'ready' } }),
  )
}
