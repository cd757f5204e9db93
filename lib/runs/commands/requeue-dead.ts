import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { RunRef } from '../schema.ts'
import { runnableAutomation } from './ask-run.ts'
import { changeRuns } from './change-runs.ts'
import { moveRuns } from './move-runs.ts'
import { readRun } from './read-run.ts'

/** Gives a dead run all its attempts again. What it finished is not repeated. */
export async function requeueDead(context: WorkspaceContext, { runId }: RunRef): Promise<void> {
  requirePermission(context, 'automation:write')
  await changeRuns(context, async (work) => {
    const run = await readRun(work, runId)
    if (run.state !== 'dead') throw new AppError('conflict', 'Only a dead run can be queued again.')
    await runnableAutomation(work, run.automationId)
    // A dismissed one was taken from the count of dead ones already.
    if (run.dismissedAt) work.unit.count('runs:dead', 1)
    const data = { attempt: 0, crashes: 0, cancelAsked: false, dismissedAt: null }
    await work.tx.run.update({ where: { id: run.id }, data })
    await moveRuns(work, { ids: [run.id], from: 'dead', to: 'queued', reason: null, entry: 'run.requeued' })
    work.unit.audit(
      entryOf(context, {
        action: 'run.requeued',
        subject: { kind: 'run', id: run.id },
        summary: 'Queued a dead run again',
        data: { automationId: run.automationId },
      }),
    )
    return { result: undefined }
  })
}
