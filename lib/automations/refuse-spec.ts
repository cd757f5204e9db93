import type { Refusal } from '#lib/schedules/schema.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { AutomationSpec } from './spec/automation-spec.ts'
import { type ParsedSpec, parseSpec } from './spec/parse-spec.ts'

/** The first refusal is the sentence; a form shows them all, each at its field. */
export function requireNone(refusals: readonly Refusal[]): void {
  const [first] = refusals
  if (!first) return
  throw new AppError('invalid', first.message, { field: first.field, data: { refusals } })
}

export function requireSpec(raw: unknown): AutomationSpec {
  const parsed: ParsedSpec = parseSpec(raw)
  if (parsed.ok) return parsed.spec
  requireNone(parsed.refusals)
  throw new Error('A spec was refused without a reason.')
}
