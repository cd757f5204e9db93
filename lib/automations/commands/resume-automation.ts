import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import { enabledRows, requireRoom } from '../enabled.ts'
import { requireNone } from '../refuse-spec.ts'
import type { WhichAutomation } from '../schema.ts'
import { nextFireOf } from '../timing-of.ts'
import { checkProposal } from './check-proposal.ts'
import { commitDue } from './commit-due.ts'
import { readPresent, requireRow } from './read-present.ts'
import { requireSameVersion } from './require-same-version.ts'
import { writeChange } from './write-change.ts'

/** Goes on with the instants that are still to come, if the contract holds: what paused it may not be mended yet. */
export async function resumeAutomation(
  context: WorkspaceContext,
  { automationId }: WhichAutomation,
): Promise<void> {
  requirePermission(context, 'automation:write')
  const present = await readPresent(context, automationId)
  if (present.row.state === 'active') return
  const { spec, version } = present
  const { refusals, plan } = await checkProposal(context, {
    spec,
    automationId,
    creatorId: present.row.creatorId,
    authorId: version.authorId,
    isToRun: true,
  })
  requireNone(refusals)
  const nextFireAt = nextFireOf(spec, automationId, context.now)

  await commitDue(context, nextFireAt, async (tx, unit) => {
    const row = await requireRow(tx, automationId)
    if (row.state === 'active') return { answer: undefined, dueAt: null }
    await requireSameVersion(tx, row, version)
    // its own place, where its pause would have ended by itself, is its own to take
    const others = await tx.automation.count({ where: { ...enabledRows, id: { not: automationId } } })
    requireRoom(others, plan.enabledAutomations)
    const words = `Resumed by ${context.actor.name}`
    await writeChange({ tx, unit, by: context }, automationId, {
      kind: 'resumed',
      words,
      data: {
        state: 'active',
        pausedUntil: null,
        stopReason: null,
        stoppedBySystem: false,
        failures: 0,
        nextFireAt,
      },
    })
    unit.audit(
      entryOf(context, {
        action: 'automation.resumed',
        subject: { kind: 'automation', id: automationId },
        summary: `Resumed ${row.name}`,
      }),
    )
    return { answer: undefined, dueAt: nextFireAt }
  })
}
