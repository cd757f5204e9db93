import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { RetryInput } from '../schema.ts'
import { unfinishedStates } from '../states.ts'
import { askRun, runnableAutomation } from './ask-run.ts'
import { changeRuns } from './change-runs.ts'
import { readRun } from './read-run.ts'

/** Does a run's instant again, as another run: with the version that it had, or with the present one. */
export async function retryRun(
  context: WorkspaceContext,
  { runId, version: which }: RetryInput,
): Promise<{ runId: string }> {
  requirePermission(context, 'automation:write')
  return changeRuns(context, async (work) => {
    const parent = await readRun(work, runId)
    if (unfinishedStates.some((state) => state === parent.state)) {
      throw new AppError('conflict', 'This run has not ended yet. Cancel it first, or wait for its end.')
    }
    const automation = await runnableAutomation(work, parent.automationId)
    const { name: askedBy } = context.actor
    const cause = { kind: 'retry', askedBy, of: parent.scheduledFor, zone: context.workspace.zone } as const
    const version = which === 'same' ? parent.version : automation.version
    const run = { parentId: parent.id, dryRun: parent.dryRun }
    const { scheduledFor } = parent
    return { result: await askRun(work, context, { automation, version, cause, scheduledFor, run }) }
  })
}
