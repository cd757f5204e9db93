import { expect, test } from 'vitest'
import { permissionsOf, type Role } from '#lib/shared/permissions.ts'
import { AutomationSpec, type AutomationSpecInput } from '../spec/automation-spec.ts'
import { testParts } from '../testing/known-parts.ts'
import { checkAutomation } from './check-automation.ts'
import type { Holder, Proposal } from './contract.ts'

const holder = (role: Role, name = `the ${role}`): Holder => ({ name, permissions: permissionsOf(role) })
const known = testParts()

const simple: AutomationSpecInput = {
  name: 'Status page',
  trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone: 'Europe/Vienna' },
  action: { kind: 'prompt', text: 'Check the status page.' },
}
const steps = (...list: { tool: string; as?: string }[]): AutomationSpecInput['action'] => ({
  kind: 'steps',
  steps: list,
})

function refusals(spec: Partial<AutomationSpecInput>, proposal: Partial<Proposal> = {}) {
  return checkAutomation({
    spec: AutomationSpec.parse({ ...simple, ...spec }),
    automationId: 'au_1',
    now: new Date('2026-03-01T09:00:00.000Z'),
    plan: { minimumIntervalMs: 60_000 },
    known,
    creator: holder('editor', 'Carla'),
    author: holder('editor', 'Adam'),
    isToRun: true,
    ...proposal,
  })
}

test.each<[string, Partial<AutomationSpecInput>, Partial<Proposal>?]>([
  ['the simplest one', {}],
  ['one that only people run', { trigger: { kind: 'manual' } }],
  ['steps with known tools', { action: steps({ tool: 'http.fetch', as: 'page' }, { tool: 'time.now' }) }],
  [
    'capabilities that its tools need',
    { action: steps({ tool: 'http.fetch' }), security: { capabilities: ['web:read'] } },
  ],
  ['a target whose address is one', { delivery: { targets: [{ kind: 'mail', address: 'a@b.example' }] } }],
  ['budgets that grow', { budget: { perRunMicros: 10, perDayMicros: 10, perMonthMicros: 300 } }],
  [
    'steps under a budget, whatever the lane costs',
    {
      action: steps({ tool: 'time.now' }),
      execution: { lane: 'deep' },
      budget: { perRunMicros: 1 },
    },
  ],
  [
    'a wide reach by two admins',
    { security: { profile: 'networked', hosts: [{ host: 'a.example', methods: ['POST'] }] } },
    { creator: holder('admin'), author: holder('owner') },
  ],
  [
    'an instant that has passed, while it stands still',
    { trigger: { kind: 'at', at: '2026-02-01T09:00:00Z', zone: 'UTC' } },
    { isToRun: false },
  ],
  [
    'exactly the shortest interval',
    { trigger: { kind: 'every', everyMs: 60_000, anchor: '2026-01-01T00:00:00Z', zone: 'UTC' } },
  ],
])('accepts %s', (_what, spec, proposal) => {
  expect(refusals(spec, proposal)).toEqual([])
})

const cron = (...expressions: string[]): AutomationSpecInput['trigger'] => ({
  kind: 'cron',
  expressions,
  zone: 'UTC',
})

test.each<[string, string, Partial<AutomationSpecInput>, Partial<Proposal>?]>([
  ['trigger.expressions.1', 'a day that no month has', { trigger: cron('0 9 * * *', '0 0 30 2 *') }],
  ['trigger.expressions.0', 'words in a cron expression', { trigger: cron('whenever it rains') }],
  ['trigger.expressions', 'more often than the plan allows', { trigger: cron('* * * * * *') }],
  [
    'trigger.everyMs',
    'an interval below that of the plan',
    { trigger: { kind: 'every', everyMs: 59_000, anchor: '2026-01-01T00:00:00Z', zone: 'UTC' } },
  ],
  [
    'windows',
    'windows that never admit it',
    { windows: { zone: 'Europe/Vienna', active: [{ from: '12:00', to: '13:00' }] } },
  ],
  [
    'trigger.at',
    'an instant that has passed',
    { trigger: { kind: 'at', at: '2026-02-01T09:00:00Z', zone: 'UTC' } },
  ],
  [
    'trigger.until',
    'an end that has passed',
    { trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone: 'UTC', until: '2026-02-01T00:00:00Z' } },
  ],
  [
    'trigger.until',
    'an end before the beginning',
    {
      trigger: {
        kind: 'cron',
        expressions: ['0 9 * * *'],
        zone: 'UTC',
        from: '2026-05-01T00:00:00Z',
        until: '2026-04-01T00:00:00Z',
      },
    },
  ],
  [
    'action.steps.1.tool',
    'a tool that nobody knows',
    { action: steps({ tool: 'time.now' }, { tool: 'http.get' }) },
  ],
  [
    'action.steps.1.as',
    'two steps of one name',
    { action: steps({ tool: 'time.now', as: 'a' }, { tool: 'time.now', as: 'a' }) },
  ],
  [
    'action.steps.0.tool',
    'a tool beyond its capabilities',
    { action: steps({ tool: 'record.save' }), security: { capabilities: ['web:read'] } },
  ],
  [
    'action.steps.0.tool',
    'a tool beyond the rights of its people',
    { action: steps({ tool: 'machine.run' }) },
  ],
  ['security.capabilities.0', 'a capability beyond them', { security: { capabilities: ['machine:run'] } }],
  ['security.capabilities.0', 'a capability of no tool', { security: { capabilities: ['moon:land'] } }],
  ['action.kind', 'a workflow', { action: { kind: 'workflow', workflowId: 'wf_1' } }],
  ['execution.lane', 'a lane that nobody works', { execution: { lane: 'standard' } }],
  ['execution.model', 'a model of its own', { execution: { model: 'x/y' } }],
  ['execution.session', 'a channel', { execution: { session: { channelId: 'ch_1' } } }],
  ['execution.profileId', 'an agent profile', { execution: { profileId: 'pr_1' } }],
  [
    'delivery.targets.0.kind',
    'a target that nothing reaches',
    { delivery: { targets: [{ kind: 'pigeon' }] } },
  ],
  [
    'delivery.targets.0.address',
    'an address that is none',
    { delivery: { targets: [{ kind: 'mail', address: 'x' }] } },
  ],
  [
    'budget.perDayMicros',
    'a day that is cheaper than a run',
    { budget: { perRunMicros: 10, perDayMicros: 9 } },
  ],
  [
    'budget.perMonthMicros',
    'a month that is cheaper than a run',
    { budget: { perRunMicros: 10, perMonthMicros: 9 } },
  ],
  [
    'budget.perDayMicros',
    'a budget on a lane without a price',
    { execution: { lane: 'deep' }, budget: { perDayMicros: 9 } },
  ],
  ['security.profile', 'a wide reach by an editor', { security: { profile: 'networked' } }],
  [
    'security.profile',
    'a wide reach whose creator is no admin',
    { security: { profile: 'custom' } },
    { author: holder('owner') },
  ],
  [
    'security.hosts.0.methods',
    'writing with the restricted profile',
    { security: { hosts: [{ host: 'a.example', methods: ['GET', 'POST'] }] } },
  ],
  ['creator', 'a creator who became a viewer', {}, { creator: holder('viewer', 'Vera') }],
  ['creator', 'an author who became a viewer', {}, { author: holder('viewer', 'Vera') }],
  ['tags.1', 'a tag that stands there twice', { tags: ['work', 'work'] }],
])('refuses at %s: %s', (field, _what, spec, proposal) => {
  const found = refusals(spec, proposal)
  expect(found.map((refusal) => refusal.field)).toEqual([field])
  expect(found[0]?.message).toMatch(/^[A-Z].*[.?]$/)
})

test('says who lacks a right, and what it was', () => {
  expect(
    refusals({ action: steps({ tool: 'machine.run' }) }, { author: holder('admin', 'Adam') })[0]?.message,
  ).toBe('A program needs automation:admin, which Carla does not have.')
})

test('all that is wrong is said at once', () => {
  const found = refusals({
    trigger: cron('99 * * * *'),
    action: { kind: 'workflow', workflowId: 'wf_1' },
    budget: { perRunMicros: 2, perDayMicros: 1 },
  })
  expect(found.map(({ field }) => field)).toEqual([
    'trigger.expressions.0',
    'action.kind',
    'budget.perDayMicros',
  ])
})
