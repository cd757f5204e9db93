import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { WhichAutomation } from '../schema.ts'
import { requireAuthor } from './check-proposal.ts'
import { readPresent } from './read-present.ts'
import { saveVersion } from './save-version.ts'

/** An admin becomes its creator and its author, so that it acts with rights that somebody has. */
export async function adoptAutomation(
  context: WorkspaceContext,
  { automationId }: WhichAutomation,
): Promise<{ version: number }> {
  requirePermission(context, 'automation:admin')
  const present = await readPresent(context, automationId)
  return saveVersion(context, {
    present,
    spec: present.spec,
    kind: 'adopted',
    reason: `Adopted from ${present.row.creatorName}`,
    adopterId: requireAuthor(context),
  })
}
