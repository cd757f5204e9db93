import type { Refusal } from '#lib/schedules/schema.ts'
import type { Clause, Proposal } from './contract.ts'

/** Where it speaks and where it talks exists. */
export const checkDelivery: Clause = (proposal) => [...checkTargets(proposal), ...checkPlaces(proposal)]

function checkTargets({ spec, known }: Proposal): Refusal[] {
  return spec.delivery.targets.flatMap(({ kind, address }, index) => {
    const target = known.targets.get(kind)
    if (!target) {
      const field = `delivery.targets.${index}.kind`
      return [{ field, message: `Nothing can be sent to ${kind} yet. The inbox receives it.` }]
    }
    const message = target.refuseAddress(address)
    return message === null ? [] : [{ field: `delivery.targets.${index}.address`, message }]
  })
}

function checkPlaces({ spec: { execution } }: Proposal): Refusal[] {
  const refusals: Refusal[] = []
  if (execution.session !== 'isolated') {
    const message = 'There are no channels yet. Let each run have a session of its own: isolated.'
    refusals.push({ field: 'execution.session', message })
  }
  if (execution.profileId !== undefined) {
    const message = 'There are no agent profiles yet. Leave this out.'
    refusals.push({ field: 'execution.profileId', message })
  }
  return refusals
}
