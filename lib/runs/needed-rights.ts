import { known } from '#lib/automations/registry.ts'
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import type { Permission } from '#lib/shared/permissions.ts'

/** What the creator and the author of a version must both be allowed at the moment when it runs. */
export function neededRights({
  action,
  security,
}: Pick<AutomationSpec, 'action' | 'security'>): Permission[] {
  const needed = new Set<Permission>(['automation:write'])
  if (security.profile !== 'restricted') needed.add('automation:admin')
  const names = action.kind === 'steps' ? action.steps.map(({ tool }) => tool) : []
  for (const name of names) {
    const tool = known().tools.get(name)
    if (tool) needed.add(tool.needs)
  }
  return [...needed]
}
