import { entryOf } from '#lib/audit/entry-of.ts'
import type { AuditAction } from '#lib/audit/schema.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { afterEdit } from '../after-edit.ts'
import { columnsOf } from '../columns.ts'
import { changeReason } from '../difference/change-reason.ts'
import { specDifference } from '../difference/spec-difference.ts'
import { enabledRows, requireRoom } from '../enabled.ts'
import { requireNone } from '../refuse-spec.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'
import { stateOf } from '../states.ts'
import { hasSameTiming, nextFireOf } from '../timing-of.ts'
import { checkProposal, requireAuthor } from './check-proposal.ts'
import { commitDue } from './commit-due.ts'
import { type Present, requireRow } from './read-present.ts'
import { requireSameVersion } from './require-same-version.ts'
import { writeChange } from './write-change.ts'

interface NewVersion {
  present: Present
  spec: AutomationSpec
  kind: 'edited' | 'rolled-back' | 'adopted'
  /** None: made from what differs. */
  reason: string | undefined
  /** Who takes it over as their own. */
  adopterId?: string
}

/** A piece of every edit: the contract, the version, and what becomes of its instants. */
export async function saveVersion(
  context: WorkspaceContext,
  { present, spec, kind, reason, adopterId }: NewVersion,
): Promise<{ version: number }> {
  const { now } = context
  const { row: before } = present
  const { id } = before
  const differences = specDifference(present.spec, spec, 'en-GB')
  if (differences.length === 0 && adopterId === undefined) return { version: before.version }

  const isRetimed = !hasSameTiming(present.spec, spec)
  const { refusals, plan, author, creator } = await checkProposal(context, {
    spec,
    automationId: id,
    creatorId: adopterId ?? before.creatorId,
    authorId: requireAuthor(context),
    isToRun: isRetimed,
  })
  requireNone(refusals)
  const nextFireAt = isRetimed ? nextFireOf(spec, id, now) : null

  return commitDue(context, nextFireAt, async (tx, unit) => {
    const row = await requireRow(tx, id)
    await requireSameVersion(tx, row, present.version)
    const number = row.version + 1
    const after = afterEdit({
      state: stateOf(row.state),
      nextFireAt: row.nextFireAt,
      isRetimed,
      now,
      fresh: nextFireAt,
    })
    if (after.state === 'active' && row.state !== 'active') {
      requireRoom(await tx.automation.count({ where: enabledRows }), plan.enabledAutomations)
    }
    const words = reason || changeReason(differences)
    await tx.automationVersion.create({
      data: {
        automationId: id,
        number,
        spec: JSON.stringify(spec),
        authorId: author.id,
        authorName: author.name,
        reason: words,
        createdAt: now,
      },
    })
    await writeChange({ tx, unit, by: context }, id, {
      kind,
      words,
      data: {
        ...columnsOf(spec),
        ...after,
        version: number,
        ...(adopterId === undefined ? {} : { creatorId: creator.id, creatorName: creator.name }),
        ...(after.state === 'active' ? { stopReason: null } : {}),
      },
    })
    const action: AuditAction = `automation.${kind}`
    unit.audit(
      entryOf(context, {
        action,
        subject: { kind: 'automation', id },
        summary: `${deeds[kind]} ${spec.name}: version ${number}`,
        data: {
          version: number,
          reason: words,
          profile: spec.security.profile,
          changed: differences.map(({ path }) => path),
        },
      }),
    )
    return { answer: { version: number }, dueAt: after.nextFireAt === nextFireAt ? nextFireAt : null }
  })
}

const deeds = { edited: 'Changed', 'rolled-back': 'Rolled back', adopted: 'Adopted' } as const
