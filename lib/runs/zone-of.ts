import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'

/** In which zone a person thinks of its instants. */
export const zoneOf = ({ trigger }: Pick<AutomationSpec, 'trigger'>, workspaceZone: string): string =>
  trigger.kind === 'manual' ? workspaceZone : trigger.zone
