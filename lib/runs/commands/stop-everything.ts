import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { unfinishedStates } from '../states.ts'
import { cancelRuns } from './cancel-runs.ts'
import { changeRuns } from './change-runs.ts'

/** One switch: nothing in the workspace runs any more, and what is due is skipped until it is started again. */
export async function stopEverything(context: WorkspaceContext): Promise<{ stopped: number }> {
  requirePermission(context, 'automation:write')
  const { now, actor } = context
  return changeRuns(context, async (work) => {
    const { tx, unit } = work
    const value = JSON.stringify({ at: now.toISOString(), by: actor.name })
    const setting = { value, updatedAt: now }
    await tx.setting.upsert({
      where: { key: 'stopped' },
      create: { key: 'stopped', ...setting },
      update: setting,
    })
    const rows = await tx.run.findMany({
      where: { state: { in: [...unfinishedStates] } },
      select: { id: true },
    })
    const toStop = await cancelRuns(
      work,
      rows.map(({ id }) => id),
      'stopped',
    )
    unit.emit({ kind: 'stop.changed', isStopped: true })
    unit.audit(
      entryOf(context, {
        action: 'workspace.stopped',
        subject: { kind: 'workspace', id: context.workspace.id },
        summary: 'Stopped everything',
        data: { runs: rows.length },
      }),
    )
    return { result: { stopped: rows.length }, toStop }
  })
}
