import { expect, it } from 'vitest'
import { known } from '#lib/automations/registry.ts'
import { Step } from '#lib/automations/spec/action.ts'
import { registerAgent } from './register-agent.ts'

it('tells automations its tools, its lane, and what is wrong with steps', () => {
  registerAgent()
  expect([...known().tools.keys()]).toEqual(['time.now', 'http.fetch', 'channel.post'])
  expect(known().tools.get('http.fetch')).toMatchObject({ scope: 'web:reach', needs: 'automation:write' })
  expect(known().lanes.get('local')).toEqual({ lane: 'local', isPriced: true })
  expect(known().checkSteps([Step.parse({ tool: 'http.fetch' })])).toMatchObject([
    { field: 'action.steps.0.args.url' },
  ])
})
