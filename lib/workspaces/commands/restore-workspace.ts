import type { Readable } from 'node:stream'
import {
  BackupDamagedError,
  BackupTooNewError,
  RestoresBusyError,
} from '#lib/adapters/db/backup/backup-errors.ts'
import type { Restored } from '#lib/adapters/db/backup/restore-workspace.ts'
import { DatabaseBusyError } from '#lib/adapters/db/errors.ts'
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

/** Puts a backup in the place of what the workspace holds now. Members, roles, keys and the log stay as they are. */
export async function restoreWorkspace(
  context: WorkspaceContext,
  { input, typedSlug }: { input: Readable; typedSlug: string },
): Promise<RestoredWorkspace> {
  requirePermission(context, 'workspace:delete')
  const { id, slug } = context.workspace
  if (typedSlug !== slug) throw new AppError('invalid', `Type ${slug} to confirm.`, { field: 'typedSlug' })
  // Said before as well: between the restore and its entry the process may end.
  const beforeSwap = (backup: Restored) => record(context, 'workspace.restore-begun', backup)
  const { now } = context
  const restored = await restoreWorkspaceDatabase(id, input, { now, beforeSwap }).catch(refuse)
  await record(context, 'workspace.restored', restored)
  return {
    from: restored.workspace.name,
    createdAt: restored.createdAt.toISOString(),
    rows: rowsOf(restored),
  }
}

const rowsOf = ({ rows }: Restored): number => Object.values(rows).reduce((sum, count) => sum + count, 0)

const verbs = { 'workspace.restore-begun': 'Began to restore', 'workspace.restored': 'Restored' } as const

async function record(
  context: WorkspaceContext,
  action: keyof typeof verbs,
  restored: Restored,
): Promise<void> {
  const { id } = context.workspace
  const { workspace, createdAt } = restored
  await control().transact(context, async (tx, unit) => {
    // What the backup holds may be due at once, before the restore has ended and after.
    await tx.workspace.update({
      where: { id },
      data: { earliestDueAt: context.now, dueLoweredAt: context.now },
    })
    unit.audit(
      entryOf(context, {
        action,
        subject: { kind: 'workspace', id },
        summary: `${verbs[action]} the backup of ${workspace.name} made at ${createdAt.toISOString()}`,
        data: { rows: rowsOf(restored) },
      }),
      id,
    )
  })
}

function refuse(error: unknown): never {
  if (error instanceof BackupDamagedError || error instanceof BackupTooNewError) {
    throw new AppError('invalid', error.message, { field: 'file' })
  }
  if (error instanceof RestoresBusyError || error instanceof DatabaseBusyError) {
    throw new AppError('unavailable', error.message, { retryAfterMs: 30_000 })
  }
  throw error
}
