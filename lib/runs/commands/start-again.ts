import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { changeRuns } from './change-runs.ts'

/** Ends the stop of everything: from the next instants on, automations run again. */
export async function startAgain(context: WorkspaceContext): Promise<void> {
  requirePermission(context, 'automation:write')
  await changeRuns(context, async ({ tx, unit }) => {
    const { count } = await tx.setting.deleteMany({ where: { key: 'stopped' } })
    if (count === 0) return { result: undefined }
    unit.emit({ kind: 'stop.changed', isStopped: false })
    unit.audit(
      entryOf(context, {
        action: 'workspace.started',
        subject: { kind: 'workspace', id: context.workspace.id },
        summary: 'Started everything again',
      }),
    )
    return { result: undefined }
  })
}
