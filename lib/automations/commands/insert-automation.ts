import { newId } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { columnsOf } from '../columns.ts'
import { enabledRows, requireRoom } from '../enabled.ts'
import { requireNone } from '../refuse-spec.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'
import { nextFireOf } from '../timing-of.ts'
import { checkProposal, requireAuthor } from './check-proposal.ts'
import { commitDue } from './commit-due.ts'
import { noteChange } from './write-change.ts'

export interface Inserted {
  spec: AutomationSpec
  /** Where it came from, for people: the reason of its first version. */
  reason: string
  /** Why it does not run yet; null when it does. */
  stopReason: string | null
}

/** A piece of all that make an automation: the contract, the row, its first version. */
export async function insertAutomation(
  context: WorkspaceContext,
  { spec, reason, stopReason }: Inserted,
): Promise<{ id: string; version: number }> {
  const { now } = context
  const id = newId('au')
  const personId = requireAuthor(context)
  const isToRun = stopReason === null
  const people = { creatorId: personId, authorId: personId }
  const { refusals, plan, author } = await checkProposal(context, {
    spec,
    automationId: id,
    isToRun,
    ...people,
  })
  requireNone(refusals)
  const nextFireAt = isToRun ? nextFireOf(spec, id, now) : null

  return commitDue(context, nextFireAt, async (tx, unit) => {
    if (isToRun) requireRoom(await tx.automation.count({ where: enabledRows }), plan.enabledAutomations)
    const row = await tx.automation.create({
      data: {
        ...columnsOf(spec),
        id,
        kind: 'automation',
        state: isToRun ? 'active' : 'paused',
        version: 1,
        creatorId: author.id,
        creatorName: author.name,
        createdAt: now,
        updatedAt: now,
        stopReason,
        nextFireAt,
      },
    })
    await tx.automationVersion.create({
      data: {
        automationId: id,
        number: 1,
        spec: JSON.stringify(spec),
        authorId: author.id,
        authorName: author.name,
        reason,
        createdAt: now,
      },
    })
    await noteChange({ tx, unit, by: context }, row, { kind: 'created', words: reason })
    unit.count('automations', 1)
    unit.audit(
      entryOf(context, {
        action: 'automation.created',
        subject: { kind: 'automation', id },
        summary: `Created the automation ${spec.name}`,
        data: {
          reason,
          trigger: spec.trigger.kind,
          action: spec.action.kind,
          profile: spec.security.profile,
        },
      }),
    )
    return { answer: { id, version: 1 }, dueAt: nextFireAt }
  })
}
