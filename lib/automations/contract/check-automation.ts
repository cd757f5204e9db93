import type { Refusal } from '#lib/schedules/schema.ts'
import { checkAction } from './check-action.ts'
import { checkBudget } from './check-budget.ts'
import { checkDelivery } from './check-delivery.ts'
import { checkRights } from './check-rights.ts'
import { checkWhen } from './check-when.ts'
import type { Clause, Proposal } from './contract.ts'

const checkTags: Clause = ({ spec: { tags } }) =>
  tags.flatMap((tag, index) =>
    tags.indexOf(tag) < index ? [{ field: `tags.${index}`, message: `It has the tag ${tag} already.` }] : [],
  )

const clauses = [checkTags, checkWhen, checkAction, checkDelivery, checkRights, checkBudget]

/** Every reason why this automation cannot be, each at its field. None: it may be. */
export const checkAutomation = (proposal: Proposal): Refusal[] => clauses.flatMap((check) => check(proposal))
