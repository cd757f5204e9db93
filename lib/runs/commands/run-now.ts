import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { AutomationRef } from '../schema.ts'
import { askNow } from './ask-now.ts'

/** Runs an automation once, now, whatever its schedule says. */
export async function runNow(
  context: WorkspaceContext,
  { automationId }: AutomationRef,
): Promise<{ runId: string }> {
  requirePermission(context, 'automation:write')
  return askNow({ context, automationId, kind: 'manual' })
}
