import type { Readable } from 'node:stream'
import { backupWorkspaceDatabase, control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'

/** One file with everything that the workspace holds, streamed while it goes on working. */
export async function backupWorkspace(context: WorkspaceContext): Promise<Readable> {
  requirePermission(context, 'workspace:export')
  const { id, name } = context.workspace
  await control().transact(context, async (_tx, unit) => {
    const subject = { kind: 'workspace', id }
    unit.audit(
      entryOf(context, { action: 'workspace.exported', subject, summary: 'Downloaded a backup' }),
      id,
    )
  })
  return backupWorkspaceDatabase({ workspace: { id, name }, now: context.now })
}
