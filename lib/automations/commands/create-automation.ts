import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { requireSpec } from '../refuse-spec.ts'
import type { NewAutomation } from '../schema.ts'
import { completeSpec } from '../spec/complete-spec.ts'
import { insertAutomation } from './insert-automation.ts'

export async function createAutomation(
  context: WorkspaceContext,
  { spec: raw, reason, isPaused = false }: NewAutomation,
): Promise<{ id: string; version: number }> {
  requirePermission(context, 'automation:write')
  const spec = requireSpec(completeSpec(raw, { now: context.now, zone: context.workspace.zone }))
  return insertAutomation(context, {
    spec,
    reason: reason || 'Created',
    stopReason: isPaused ? 'It was created paused' : null,
  })
}
