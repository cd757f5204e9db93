import type { Refusal } from '#lib/schedules/schema.ts'
import { AutomationSpec } from './automation-spec.ts'
import { refuseUnkeepable } from './refuse-unkeepable.ts'
import { refusalsOf } from './spec-refusals.ts'

export type ParsedSpec = { ok: true; spec: AutomationSpec } | { ok: false; refusals: Refusal[] }

/** What came from outside, with its defaults filled in; or every field that cannot stand. */
export function parseSpec(raw: unknown): ParsedSpec {
  const unkeepable = refuseUnkeepable(raw)
  if (unkeepable !== null) return { ok: false, refusals: [unkeepable] }
  const parsed = AutomationSpec.safeParse(raw)
  return parsed.success
    ? { ok: true, spec: parsed.data }
    : { ok: false, refusals: refusalsOf(parsed.error.issues) }
}
