import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { WhichAutomation } from '../schema.ts'
import { pauseAutomation } from './pause-automation.ts'
import { readPresent } from './read-present.ts'
import { resumeAutomation } from './resume-automation.ts'

/** Pauses what runs, and resumes what stands still. */
export async function toggleAutomation(context: WorkspaceContext, which: WhichAutomation): Promise<void> {
  requirePermission(context, 'automation:write')
  const { row } = await readPresent(context, which.automationId)
  await (row.state === 'active' ? pauseAutomation(context, which) : resumeAutomation(context, which))
}
