import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { Rollback } from '../schema.ts'
import { parseStoredSpec } from '../stored-spec.ts'
import { readEdited } from './read-edited.ts'
import { saveVersion } from './save-version.ts'

/** What an older version said, as a new one: nothing that was is taken away. */
export async function rollbackAutomation(
  context: WorkspaceContext,
  { automationId, baseVersion, version, reason }: Rollback,
): Promise<{ version: number }> {
  requirePermission(context, 'automation:write')
  const present = await readEdited(context, { automationId, baseVersion })
  const older = await workspaceDatabase(context.workspace.id).read((db) =>
    db.automationVersion.findUnique({
      where: { automationId_number: { automationId, number: version } },
    }),
  )
  if (!older) throw new AppError('not-found', `There is no version ${version}.`, { field: 'version' })
  return saveVersion(context, {
    present,
    spec: parseStoredSpec(older.spec),
    kind: 'rolled-back',
    reason: reason || `Back to version ${version}`,
  })
}
