import type { PlanLimits } from '#lib/policy/plans.ts'
import type { Refusal } from '#lib/schedules/schema.ts'
import type { Permission } from '#lib/shared/permissions.ts'
import type { Known } from '../registry.ts'
import type { AutomationSpec } from '../spec/automation-spec.ts'

/** Somebody whose rights bound what a run may do. */
export interface Holder {
  name: string
  permissions: ReadonlySet<Permission>
}

/** All that decides whether an automation may be. Whoever changes one passes here: forms, chat, files, rollbacks. */
export interface Proposal {
  spec: AutomationSpec
  automationId: string
  now: Date
  plan: Pick<PlanLimits, 'minimumIntervalMs'>
  known: Known
  creator: Holder
  author: Holder
  /** One that stands still may have its last instant behind it; one that is to run may not. */
  isToRun: boolean
}

/** One part of the contract. `field` is a path into the spec, like action.steps.0.tool. */
export type Clause = (proposal: Proposal) => Refusal[]

/** The first of both who may not, since a run has only the rights that both have. */
export const whoLacks = (
  { creator, author }: Pick<Proposal, 'creator' | 'author'>,
  permission: Permission,
): Holder | null => [author, creator].find(({ permissions }) => !permissions.has(permission)) ?? null
