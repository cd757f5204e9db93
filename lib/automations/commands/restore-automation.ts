import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { restorableSince } from '../bin.ts'
import { enabledRows, requireRoom } from '../enabled.ts'
import type { WhichAutomation } from '../schema.ts'
import { stateOf } from '../states.ts'
import { parseStoredSpec } from '../stored-spec.ts'
import { nextFireOf } from '../timing-of.ts'
import { checkProposal } from './check-proposal.ts'
import { commitDue } from './commit-due.ts'
import { noSuchAutomation } from './read-present.ts'
import { readVersionRow } from './read-version-row.ts'
import { writeChange } from './write-change.ts'

/** Back as it was. One that ran runs again, unless the contract no longer holds: then it stands still and says why. */
export async function restoreAutomation(
  context: WorkspaceContext,
  { automationId }: WhichAutomation,
): Promise<void> {
  requirePermission(context, 'automation:write')
  const deleted = {
    id: automationId,
    state: 'deleted',
    deletedAt: { gt: restorableSince(context.now) },
  }
  const { version, creatorId } = await workspaceDatabase(context.workspace.id).read(async (db) => {
    const row = await db.automation.findFirst({ where: deleted })
    if (!row) throw noSuchAutomation()
    return { version: await readVersionRow(db, row), creatorId: row.creatorId }
  })
  const spec = parseStoredSpec(version.spec)
  const people = { creatorId, authorId: version.authorId }
  const { refusals, plan } = await checkProposal(context, { spec, automationId, isToRun: true, ...people })
  const fresh = nextFireOf(spec, automationId, context.now)

  await commitDue(context, fresh, async (tx, unit) => {
    const row = await tx.automation.findFirst({ where: deleted })
    if (!row) throw noSuchAutomation()
    const before = stateOf(row.deletedFrom ?? 'paused')
    const obstacle = before === 'active' ? refusals[0] : undefined
    const state = obstacle === undefined ? before : 'paused'
    if (state === 'active') {
      requireRoom(await tx.automation.count({ where: enabledRows }), plan.enabledAutomations)
    }
    const nextFireAt = state === 'active' ? fresh : null
    await writeChange({ tx, unit, by: context }, automationId, {
      kind: 'restored',
      words: `Restored by ${context.actor.name}`,
      data: {
        state,
        deletedAt: null,
        deletedFrom: null,
        nextFireAt,
        ...(obstacle === undefined ? {} : { stopReason: obstacle.message }),
      },
    })
    unit.count('automations', 1)
    unit.audit(
      entryOf(context, {
        action: 'automation.restored',
        subject: { kind: 'automation', id: automationId },
        summary: `Restored ${row.name}`,
      }),
    )
    return { answer: undefined, dueAt: nextFireAt ?? (state === 'paused' ? row.pausedUntil : null) }
  })
}
