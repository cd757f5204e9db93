import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { AnswerInput } from '../schema.ts'
import { cancelRuns } from './cancel-runs.ts'
import { changeRuns } from './change-runs.ts'
import { moveRuns } from './move-runs.ts'
import { readRun } from './read-run.ts'

/**
 * Says of a call of which nobody knows whether it reached the world what became of it. What happened has no result;
 * what shall be done again is begun anew.
 */
export async function answerRun(context: WorkspaceContext, { runId, answer }: AnswerInput): Promise<void> {
  requirePermission(context, 'approval:decide')
  await changeRuns(context, async (work) => {
    const run = await readRun(work, runId)
    if (run.state !== 'waiting')
      throw new AppError('conflict', 'This run does not wait for an answer any more.')
    const toStop = answer === 'cancel' ? await cancelRuns(work, [runId], 'person') : []
    if (answer !== 'cancel') {
      await work.tx.toolCall.updateMany({
        where: { runId, state: { in: ['unknown', 'begun'] }, effect: 'external' },
        data: { state: answer === 'it-happened' ? 'done' : 'failed', endedAt: work.now },
      })
      const data = { answer, by: context.actor.name }
      await moveRuns(work, {
        ids: [runId],
        from: 'waiting',
        to: 'queued',
        reason: null,
        entry: 'run.answered',
        data,
      })
    }
    work.unit.audit(
      entryOf(context, {
        action: 'run.answered',
        subject: { kind: 'run', id: runId },
        summary: `Answered a waiting run: ${answer}`,
        data: { automationId: run.automationId },
      }),
    )
    return { result: undefined, toStop }
  })
}
