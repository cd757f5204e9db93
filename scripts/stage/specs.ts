import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import type { Stub } from './stub.ts'

const zone = 'UTC'
const anchor = '2026-01-01T00:00:00Z'

/** An automation of one step that asks the stub; templates in the path are filled in at each run. */
export function asking(
  stub: Pick<Stub, 'host' | 'url'>,
  path: string,
  change: Partial<AutomationSpecInput> = {},
): AutomationSpecInput {
  return {
    name: 'Asks the stub',
    trigger: every(3_600_000),
    action: { kind: 'steps', steps: [{ tool: 'http.fetch', args: { url: stub.url(path) } }] },
    security: { hosts: [{ host: stub.host }] },
    ...change,
  }
}

export const every = (everyMs: number): AutomationSpecInput['trigger'] => ({
  kind: 'every',
  everyMs,
  anchor,
  zone,
})

export const cron = (expression: string): AutomationSpecInput['trigger'] => ({
  kind: 'cron',
  expressions: [expression],
  zone,
})

/** An automation that asks nobody. */
export const lookingAtTheClock = (
  trigger: AutomationSpecInput['trigger'],
  change: Partial<AutomationSpecInput> = {},
): AutomationSpecInput => ({
  name: 'Looks at the clock',
  trigger,
  action: { kind: 'steps', steps: [{ tool: 'time.now' }] },
  ...change,
})
