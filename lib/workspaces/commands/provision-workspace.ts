import { control, provisionWorkspaceDatabase } from '#lib/adapters/db/open.ts'
import { log } from '#lib/adapters/log/log.ts'
import type { Context } from '#lib/shared/context.ts'

type Moment = Pick<Context, 'now'>

/** Each step may be repeated: a crash in between leaves `provisioning`, and the sweep comes here again. */
export async function provisionWorkspace(moment: Moment, id: string): Promise<void> {
  await provisionWorkspaceDatabase(id)
  await control().transact(moment, (tx) =>
    tx.workspace.updateMany({ where: { id, state: 'provisioning' }, data: { state: 'ready' } }),
  )
}

/** Right after the workspace was committed: what fails now is no failure of the person's, and the sweep mends it. */
export async function beginProvisioning(moment: Moment, id: string): Promise<void> {
  try {
    await provisionWorkspace(moment, id)
  } catch (error) {
    log.error({ err: error, workspaceId: id }, 'A workspace could not be provisioned. The sweep tries again.')
  }
}
