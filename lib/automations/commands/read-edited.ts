import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { type Present, readPresent } from './read-present.ts'
import { readVersionRow } from './read-version-row.ts'
import { requireSameVersion } from './require-same-version.ts'

/** A piece of every edit: the automation, provided that the version which was edited still is the newest. */
export async function readEdited(
  context: WorkspaceContext,
  { automationId, baseVersion }: { automationId: string; baseVersion: number },
): Promise<Present> {
  const present = await readPresent(context, automationId)
  if (present.row.version === baseVersion) return present
  if (baseVersion > present.row.version) {
    throw new AppError('invalid', `There is no version ${baseVersion} yet.`, { field: 'baseVersion' })
  }
  await workspaceDatabase(context.workspace.id).read(async (db) => {
    const edited = await readVersionRow(db, { id: automationId, version: baseVersion })
    await requireSameVersion(db, present.row, edited)
  })
  return present
}
