import { describe, expect, it } from 'vitest'
import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { orchestrator } from './orchestrate.ts'
import { fakeTool, partsOf } from './testing/fake-tools.ts'
import { MemoryRun } from './testing/memory-run.ts'

const outcomeOf = (action: AutomationSpecInput['action']) => {
  const run = new MemoryRun({ action })
  return orchestrator(partsOf([fakeTool('read', () => 'done')]))(run.envelope, run.attempt())
}

describe('the one door to work', () => {
  it('does steps', async () => {
    const steps = [{ tool: 'fake.read', as: 'it' }]
    expect(await outcomeOf({ kind: 'steps', steps })).toEqual({ kind: 'succeeded', output: { it: 'done' } })
  })

  it.each<[AutomationSpecInput['action'], string]>([
    [{ kind: 'prompt', text: 'Look around.' }, 'needs-model'],
    [{ kind: 'workflow', workflowId: 'wf_1' }, 'no-workflows'],
  ])('says plainly what it cannot do: %j', async (action, code) => {
    expect(await outcomeOf(action)).toMatchObject({ kind: 'failed', error: { code, class: 'permanent' } })
  })
})
