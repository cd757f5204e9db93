import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { RunRef } from '../schema.ts'
import { finishedStates } from '../states.ts'
import { cancelRuns } from './cancel-runs.ts'
import { changeRuns } from './change-runs.ts'
import { readRun } from './read-run.ts'

/** Ends a run: at once where nobody works on it, else as soon as what it began has ended. */
export async function cancelRun(context: WorkspaceContext, { runId }: RunRef): Promise<void> {
  requirePermission(context, 'automation:write')
  await changeRuns(context, async (work) => {
    const run = await readRun(work, runId)
    if (finishedStates.some((state) => state === run.state)) {
      throw new AppError('conflict', 'This run has ended already.')
    }
    const toStop = await cancelRuns(work, [run.id], 'person')
    work.unit.audit(
      entryOf(context, {
        action: 'run.canceled',
        subject: { kind: 'run', id: run.id },
        summary: 'Canceled a run',
        data: { automationId: run.automationId },
      }),
    )
    return { result: undefined, toStop }
  })
}
