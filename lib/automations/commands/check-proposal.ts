import { control } from '#lib/adapters/db/open.ts'
import { limitsOf, type PlanLimits } from '#lib/policy/plans.ts'
import type { Refusal } from '#lib/schedules/schema.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { permissionsOf } from '#lib/shared/permissions.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import { checkAutomation } from '../contract/check-automation.ts'
import type { Holder } from '../contract/contract.ts'
import { known } from '../registry.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'

/** Whoever writes a version: a run acts with their rights, so it is never the system. */
export function requireAuthor({ actor }: WorkspaceContext): string {
  if (actor.kind !== 'system') return actor.personId
  throw new AppError('forbidden', 'An automation acts with the rights of a person, so a person writes it.')
}

interface Proposed {
  spec: AutomationSpec
  automationId: string
  creatorId: string
  authorId: string
  isToRun: boolean
}

export interface Checked {
  refusals: Refusal[]
  plan: PlanLimits
  author: { id: string; name: string }
  creator: { id: string; name: string }
}

/** The contract, by the plan and the rights of this moment. */
export async function checkProposal(context: WorkspaceContext, proposed: Proposed): Promise<Checked> {
  const { actor, now, workspace } = context
  const { creatorId, authorId } = proposed
  const { plan, holders } = await readStanding(workspace.id, [creatorId, authorId])
  const holderOf = (id: string): Holder => {
    const holder = holders.get(id) ?? { name: 'Somebody who left', permissions: new Set() }
    // A key may do less than the person whose key it is.
    const isActor = actor.kind !== 'system' && actor.personId === id
    return isActor ? { ...holder, permissions: context.permissions } : holder
  }
  const [creator, author] = [holderOf(creatorId), holderOf(authorId)]
  return {
    refusals: checkAutomation({ ...proposed, now, plan, known: known(), creator, author }),
    plan,
    author: { id: authorId, name: author.name },
    creator: { id: creatorId, name: creator.name },
  }
}

const readStanding = (workspaceId: string, personIds: string[]) =>
  control().read(async (db) => {
    const workspace = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } })
    const memberships = await db.membership.findMany({
      where: { workspaceId, personId: { in: personIds } },
      include: { person: { select: { name: true } } },
    })
    const holders = memberships.map(
      ({ personId, person, role }) =>
        [personId, { name: person.name, permissions: permissionsOf(roleOf(role)) }] as const,
    )
    return { plan: limitsOf(workspace), holders: new Map<string, Holder>(holders) }
  })
