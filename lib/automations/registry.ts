// What higher domains bring and an automation names: they fill this at boot, so that nothing here imports them.
import type { Refusal } from '#lib/schedules/schema.ts'
import type { Permission } from '#lib/shared/permissions.ts'
import type { Step } from './spec/action.ts'
import type { Lane } from './spec/execution.ts'

export interface KnownTool {
  /** Its full name, like http.fetch. */
  name: string
  title: string
  /** The capability that a run needs for it, like web:read; none for what touches nothing. */
  scope: string | null
  /** What the creator and the author must both be allowed, so that a run of theirs may use it. */
  needs: Permission
}

export interface KnownLane {
  lane: Lane
  /** Whether its cost is known, so that a budget can hold it. What is free has a price: none. */
  isPriced: boolean
}

export interface KnownTarget {
  kind: string
  title: string
  /** Why this address cannot be one of its kind; null when it can. */
  refuseAddress(address: string): string | null
}

export interface Known {
  tools: Map<string, KnownTool>
  lanes: Map<string, KnownLane>
  targets: Map<string, KnownTarget>
  /** What their tools refuse of steps as they are written, by field: action.steps.0.args.url. */
  checkSteps(steps: readonly Step[]): Refusal[]
}

// On globalThis: a bundler may load this file twice in one process.
const key = Symbol.for('ostinato.automations.registry')

export function known(): Known {
  const holder: typeof globalThis & { [key]?: Known } = globalThis
  holder[key] ??= { tools: new Map(), lanes: new Map(), targets: new Map(), checkSteps: () => [] }
  return holder[key]
}

export function registerKnown(parts: {
  tools?: KnownTool[]
  lanes?: KnownLane[]
  targets?: KnownTarget[]
  checkSteps?: Known['checkSteps']
}) {
  const { tools, lanes, targets } = known()
  for (const tool of parts.tools ?? []) tools.set(tool.name, tool)
  for (const lane of parts.lanes ?? []) lanes.set(lane.lane, lane)
  for (const target of parts.targets ?? []) targets.set(target.kind, target)
  if (parts.checkSteps) known().checkSteps = parts.checkSteps
}
