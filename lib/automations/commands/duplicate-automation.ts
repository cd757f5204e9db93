import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { copyName } from '../copy-name.ts'
import type { WhichAutomation } from '../schema.ts'
import { insertAutomation } from './insert-automation.ts'
import { readPresent } from './read-present.ts'

/** The same once more, as one's own. It starts paused: two that do the same at once are rarely meant. */
export async function duplicateAutomation(
  context: WorkspaceContext,
  { automationId }: WhichAutomation,
): Promise<{ id: string; version: number }> {
  requirePermission(context, 'automation:write')
  const { row, spec } = await readPresent(context, automationId)
  return insertAutomation(context, {
    spec: { ...spec, name: copyName(spec.name) },
    reason: `A copy of ${row.name}, version ${row.version}`,
    stopReason: 'A copy starts paused',
  })
}
