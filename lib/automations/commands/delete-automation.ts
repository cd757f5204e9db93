import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { WhichAutomation } from '../schema.ts'
import { askAttention } from './ask-attention.ts'
import { requireRow } from './read-present.ts'
import { overdueOf } from './stop-automation.ts'
import { tellStopped } from './tell-stopped.ts'
import { writeChange } from './write-change.ts'

/** Out of sight, and of every schedule. It can be restored for 30 days, with its versions and runs. */
export async function deleteAutomation(
  context: WorkspaceContext,
  { automationId }: WhichAutomation,
): Promise<void> {
  requirePermission(context, 'automation:write')
  const { id: workspaceId } = context.workspace
  await workspaceDatabase(workspaceId).transact(context, async (tx, unit) => {
    const row = await requireRow(tx, automationId)
    const words = `Deleted by ${context.actor.name}`
    await writeChange({ tx, unit, by: context }, automationId, {
      kind: 'deleted',
      words,
      data: { state: 'deleted', deletedFrom: row.state, deletedAt: context.now, nextFireAt: null },
    })
    await tellStopped(tx, unit, {
      automationId,
      version: row.version,
      reason: 'deleted',
      now: context.now,
      overdueAt: overdueOf(row, context.now),
    })
    unit.count('automations', -1)
    unit.audit(
      entryOf(context, {
        action: 'automation.deleted',
        subject: { kind: 'automation', id: automationId },
        summary: `Deleted ${row.name}`,
      }),
    )
  })
  await askAttention(workspaceId)
}
