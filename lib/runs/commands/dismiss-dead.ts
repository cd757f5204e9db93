import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { placed } from '../ledger.ts'
import { runFrame } from '../run-row.ts'
import type { RunRef } from '../schema.ts'
import { readRun } from './read-run.ts'
import { writeLedger } from './write-ledger.ts'

/** Takes a dead run from the list of those that wait for somebody. It stays dead. */
export async function dismissDead(context: WorkspaceContext, { runId }: RunRef): Promise<void> {
  requirePermission(context, 'automation:write')
  const { now, workspace } = context
  await workspaceDatabase(workspace.id).transact(context, async (tx, unit) => {
    const { state } = await readRun({ tx }, runId)
    if (state !== 'dead') throw new AppError('conflict', 'Only a dead run can be dismissed.')
    const { count } = await tx.run.updateMany({
      where: { id: runId, state: 'dead', dismissedAt: null },
      data: { dismissedAt: now, events: { increment: 1 } },
    })
    if (count === 0) return
    unit.count('runs:dead', -1)
    const run = await readRun({ tx }, runId)
    await writeLedger({ tx }, placed(runId, run.events - 1, [{ kind: 'run.dismissed', at: now, data: {} }]))
    unit.emit(runFrame(run))
    unit.audit(
      entryOf(context, {
        action: 'run.dismissed',
        subject: { kind: 'run', id: runId },
        summary: 'Dismissed a dead run',
        data: { automationId: run.automationId },
      }),
    )
  })
}
