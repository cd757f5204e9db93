import type { Refusal } from '#lib/schedules/schema.ts'
import type { SecurityProfile } from '../spec/security.ts'
import { type Clause, type Proposal, whoLacks } from './contract.ts'

/** A run acts with the rights that its creator and its author both hold; these two have to be enough. */
export const checkRights: Clause = (proposal) => [
  ...checkHolders(proposal),
  ...checkProfile(proposal),
  ...checkCapabilities(proposal),
]

function checkHolders(proposal: Proposal): Refusal[] {
  const lacking = whoLacks(proposal, 'automation:write')
  if (lacking === null) return []
  const message = `${lacking.name} may no longer change automations, and a run acts with their rights. An admin can adopt it.`
  return [{ field: 'creator', message }]
}

const words: Record<SecurityProfile, string> = {
  restricted: 'Restricted',
  networked: 'Networked',
  custom: 'Custom',
}

function checkProfile(proposal: Proposal): Refusal[] {
  const { profile, hosts } = proposal.spec.security
  if (profile !== 'restricted') {
    const lacking = whoLacks(proposal, 'automation:admin')
    if (lacking === null) return []
    const message = `${words[profile]} needs automation:admin, which ${lacking.name} does not have.`
    return [{ field: 'security.profile', message }]
  }
  return hosts.flatMap(({ host, methods }, index) => {
    const beyond = methods.find((method) => method !== 'GET' && method !== 'HEAD')
    if (beyond === undefined) return []
    const message = `Restricted only reads from ${host}: GET and HEAD. ${beyond} needs the profile networked.`
    return [{ field: `security.hosts.${index}.methods`, message }]
  })
}

/** One tool that both may use gives a capability its meaning; each tool is checked where it stands. */
function checkCapabilities(proposal: Proposal): Refusal[] {
  const tools = [...proposal.known.tools.values()]
  return proposal.spec.security.capabilities.flatMap((scope, index) => {
    const field = `security.capabilities.${index}`
    const needed = tools.filter((tool) => tool.scope === scope)
    if (needed.length === 0) return [{ field, message: `No tool asks for the capability ${scope}.` }]
    const lacking = needed.map(({ needs }) => whoLacks(proposal, needs))
    if (lacking.includes(null)) return []
    return [{ field, message: `The capability ${scope} is beyond the rights of ${lacking[0]?.name}.` }]
  })
}
