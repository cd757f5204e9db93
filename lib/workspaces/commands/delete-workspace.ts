import { control } from '#lib/adapters/db/open.ts'
import { log } from '#lib/adapters/log/log.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { readPresentRights } from './read-present-rights.ts'
import { finishDeletion } from './repair-workspaces.ts'

/** Ends the workspace for everybody at once. What was written of it in the installation's own log stays. */
export async function deleteWorkspace(
  context: WorkspaceContext,
  { typedSlug }: { typedSlug: string },
): Promise<void> {
  const { id, slug, name } = context.workspace
  if (typedSlug !== slug) throw new AppError('invalid', `Type ${slug} to confirm.`, { field: 'typedSlug' })
  await control().transact(context, async (tx, unit) => {
    requirePermission(await readPresentRights(tx, context), 'workspace:delete')
    const { count } = await tx.workspace.updateMany({
      where: { id, state: 'ready' },
      // the address is free again at once
      data: { state: 'deleting', deletedAt: context.now, slug: `${slug}.${id}` },
    })
    if (count === 0) throw new AppError('conflict', 'This workspace is being deleted already.')
    unit.emit({ kind: 'workspace.deleted' }, id)
    unit.audit(
      entryOf(context, {
        action: 'workspace.deleted',
        subject: { kind: 'workspace', id },
        summary: `Deleted the workspace ${name}`,
      }),
      id,
    )
  })
  try {
    await finishDeletion(context, id)
  } catch (error) {
    log.error({ err: error, workspaceId: id }, 'A deletion could not be finished. The sweep tries again.')
  }
}
