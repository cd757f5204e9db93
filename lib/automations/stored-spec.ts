import { AutomationSpec } from './spec/automation-spec.ts'

const mostKept = 2000
const kept = new Map<string, AutomationSpec>()

/**
 * The column of a version, parsed. A text means the same for ever, so that what fires each minute is parsed once.
 * What it answers is shared: nobody may change it.
 */
export function parseStoredSpec(column: string): AutomationSpec {
  const known = kept.get(column)
  if (known) {
    kept.delete(column)
    kept.set(column, known)
    return known
  }
  const spec = AutomationSpec.parse(JSON.parse(column))
  kept.set(column, spec)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return spec
}
