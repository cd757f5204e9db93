import type { AutomationSpec } from '../spec/automation-spec.ts'
import { Budget } from '../spec/budget.ts'
import { Delivery } from '../spec/delivery.ts'
import { Execution } from '../spec/execution.ts'
import type { JsonObject } from '../spec/json-object.ts'
import { Security } from '../spec/security.ts'

/** Only what somebody chose. What stands for itself in version 1 will always do so in version 1. */
export function withoutDefaults(spec: AutomationSpec): JsonObject {
  const { specVersion, name, description, tags, trigger, windows } = spec
  return withoutAbsent({
    specVersion,
    name,
    description: description || undefined,
    tags: tags.length > 0 ? tags : undefined,
    trigger,
    windows,
    action: actionOf(spec),
    execution: chosen(spec.execution, Execution.parse({})),
    delivery: chosen(spec.delivery, Delivery.parse({})),
    security: chosen(spec.security, Security.parse({})),
    budget: chosen(spec.budget, Budget.parse({})),
  })
}

function actionOf({ action }: AutomationSpec): JsonObject {
  if (action.kind !== 'steps') return { ...action }
  const steps = action.steps.map(({ tool, as, args }) =>
    withoutAbsent({ tool, as, args: Object.keys(args).length > 0 ? args : undefined }),
  )
  return { kind: 'steps', steps }
}

function chosen(section: object, defaults: object): JsonObject | undefined {
  const usual = new Map<string, unknown>(Object.entries(defaults))
  const fields = Object.entries(section).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(usual.get(key)),
  )
  return fields.length > 0 ? Object.fromEntries(fields) : undefined
}

const withoutAbsent = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
