import { registerKnown } from '#lib/automations/registry.ts'
import { checkSteps } from './check-steps.ts'
import { builtInTools } from './tools/built-in-tools.ts'

/** Tells automations which tools and lanes there are. Called at boot, by the web as by the worker. */
export function registerAgent(): void {
  registerKnown({
    tools: builtInTools.map(({ name, title, scope, needs }) => ({ name, title, scope, needs })),
    checkSteps: checkSteps(builtInTools),
    // What works on this machine costs nothing, which is a price.
    lanes: [{ lane: 'local', isPriced: true }],
  })
}
