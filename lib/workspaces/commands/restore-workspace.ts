import type { Readable } from 'node:stream'
import { BackupDamagedError, BackupTooNewError } from '#lib/adapters/db/backup/backup-errors.ts'
import { control, restoreWorkspaceDatabase } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'

export interface RestoredWorkspace {
  /** The name of the workspace that the backup was made of. */
  from: string
  createdAt: string
  rows: number
}

/** Puts a backup in the place of what the workspace holds now. Members, roles and keys stay as they are. */
export async function restoreWorkspace(
  context: WorkspaceContext,
  { input, typedSlug }: { input: Readable; typedSlug: string },
): Promise<RestoredWorkspace> {
  requirePermission(context, 'workspace:delete')
  const { id, slug } = context.workspace
  if (typedSlug !== slug) throw new AppError('invalid', `Type ${slug} to confirm.`, { field: 'typedSlug' })
  const restored = await restoreWorkspaceDatabase(id, input, context).catch(refuseDamaged)
  const rows = Object.values(restored.rows).reduce((sum, count) => sum + count, 0)
  await control().transact(context, async (_tx, unit) => {
    unit.audit(
      entryOf(context, {
        action: 'workspace.restored',
        subject: { kind: 'workspace', id },
        summary: `Restored the backup of ${restored.workspace.name} made at ${restored.createdAt.toISOString()}`,
        data: { rows },
      }),
      id,
    )
  })
  return { from: restored.workspace.name, createdAt: restored.createdAt.toISOString(), rows }
}

function refuseDamaged(error: unknown): never {
  if (error instanceof BackupDamagedError || error instanceof BackupTooNewError) {
    throw new AppError('invalid', error.message, { field: 'file' })
  }
  throw error
}
