import type { AutomationSpec } from './automation-spec.ts'
import { isObject } from './json-object.ts'

/** Who writes an interval anew without saying where its phase begins, means the phase that it has. */
export function keepPhase({ trigger }: AutomationSpec, raw: unknown): unknown {
  if (trigger.kind !== 'every' || !isObject(raw) || !isObject(raw.trigger)) return raw
  if (raw.trigger.kind !== 'every' || raw.trigger.anchor !== undefined) return raw
  return { ...raw, trigger: { ...raw.trigger, anchor: trigger.anchor } }
}
