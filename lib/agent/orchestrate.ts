import type { AgentParts } from './calls/call-session.ts'
import { promptStub } from './prompt-stub.ts'
import type { RunEngine } from './run-access.ts'
import { stepRunner } from './step-runner.ts'

/** The one door to work: whatever a run is to do, it enters here. */
export function orchestrator(parts: AgentParts): RunEngine {
  const doSteps = stepRunner(parts)
  return async (run, access) => {
    switch (run.spec.action.kind) {
      case 'steps':
        return doSteps(run, access)
      case 'prompt':
        return promptStub(run, access)
      case 'workflow': {
        const message = 'Workflows are not built yet. Write the steps into the automation itself.'
        return { kind: 'failed', error: { code: 'no-workflows', class: 'permanent', message } }
      }
    }
  }
}
