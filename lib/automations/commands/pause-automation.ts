import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { Pause } from '../schema.ts'
import { commitDue } from './commit-due.ts'
import { requireRow } from './read-present.ts'
import { pauseRow } from './stop-automation.ts'

/** Stands still from now on: for good, or until an instant. Runs that have not started are stopped with it. */
export async function pauseAutomation(
  context: WorkspaceContext,
  { automationId, until, reason }: Pause,
): Promise<void> {
  requirePermission(context, 'automation:write')
  const end = until === undefined ? null : new Date(until)
  if (end !== null && end <= context.now) {
    throw new AppError('invalid', 'This instant has passed. Choose one that is still to come.', {
      field: 'until',
    })
  }
  await commitDue(context, end, async (tx, unit) => {
    const row = await requireRow(tx, automationId)
    const words = reason || `Paused by ${context.actor.name}`
    const paused = await pauseRow({ tx, unit, by: context }, row, { words, until: end })
    if (!paused) {
      throw new AppError('conflict', `${row.name} has finished: it has no instant left to pause.`)
    }
    return { answer: undefined, dueAt: end }
  })
}
