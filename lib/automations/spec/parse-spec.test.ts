import { expect, test } from 'vitest'
import { AutomationSpec } from './automation-spec.ts'
import { parseSpec } from './parse-spec.ts'

const simple = {
  name: ' Status page ',
  trigger: { kind: 'manual' },
  action: { kind: 'prompt', text: 'Check the status page.\n' },
}
const step = (args: unknown) => ({
  ...simple,
  action: { kind: 'steps', steps: [{ tool: 'http.fetch', args }] },
})

test('what nobody said gets its default', () => {
  expect(parseSpec(simple)).toEqual({
    ok: true,
    spec: {
      specVersion: 1,
      name: 'Status page',
      description: '',
      tags: [],
      trigger: { kind: 'manual' },
      action: { kind: 'prompt', text: 'Check the status page.' },
      execution: {
        session: 'isolated',
        lane: 'local',
        timeoutMs: 600_000,
        overlap: 'skip',
        misfire: { kind: 'run-once' },
        keepSessionsDays: 30,
      },
      delivery: {
        inbox: true,
        targets: [],
        tellWhen: 'findings',
        okMaxChars: 300,
        notificationsPerDay: 3,
        quietHours: { from: '22:00', to: '07:00' },
      },
      security: { profile: 'restricted', capabilities: [], hosts: [], approval: 'external' },
      budget: {},
    },
  })
})

test('defaults are given anew each time, so that nobody changes those of another', () => {
  const [one, other] = [AutomationSpec.parse(simple), AutomationSpec.parse(simple)]
  expect(one.delivery.targets).not.toBe(other.delivery.targets)
  expect(one.delivery.quietHours).not.toBe(other.delivery.quietHours)
})

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])

test.each<[string, unknown, string[]]>([
  ['no object', null, ['']],
  ['an unknown field', { ...simple, colour: 'red' }, ['colour']],
  ['an unknown field further down', { ...simple, execution: { fast: true } }, ['execution.fast']],
  ['another version', { ...simple, specVersion: 2 }, ['specVersion']],
  ['an unknown trigger', { ...simple, trigger: { kind: 'moon' } }, ['trigger.kind']],
  [
    'a field of another trigger',
    { ...simple, trigger: { kind: 'manual', everyMs: 1000 } },
    ['trigger.everyMs'],
  ],
  [
    'a zone that is none',
    { ...simple, trigger: { kind: 'at', at: '2026-05-01T09:00', zone: 'Mars' } },
    ['trigger.zone'],
  ],
  [
    'half of quiet hours',
    { ...simple, delivery: { quietHours: { from: '22:00' } } },
    ['delivery.quietHours.to'],
  ],
  [
    'a session of the wrong shape',
    { ...simple, execution: { session: { channel: 'a' } } },
    ['execution.session.channelId', 'execution.session.channel'],
  ],
  ['an empty prompt', { ...simple, action: { kind: 'prompt', text: ' \n ' } }, ['action.text']],
  [
    'a tool without a family',
    { ...simple, action: { kind: 'steps', steps: [{ tool: 'fetch' }] } },
    ['action.steps.0.tool'],
  ],
  ['a name with a line break', { ...simple, name: 'a\nb' }, ['name']],
  ['half of a letter in a name', { ...simple, name: 'a\ud800' }, ['name']],
  ['a function among the arguments', step({ call: () => 1 }), ['action.steps.0.args.call']],
  [
    'a field that would change all objects',
    step(JSON.parse('{"a": {"__proto__": {"x": 1}}}')),
    ['action.steps.0.args.a.__proto__'],
  ],
  ['arguments without an end', step({ a: nested(5000) }), [`action.steps.0.args.a${'.0'.repeat(20)}`]],
  ['more than anybody means', step({ a: 'x'.repeat(300_000) }), ['']],
  [
    'several',
    { ...simple, name: '', tags: ['!'], budget: { perRunMicros: -1 } },
    ['name', 'tags.0', 'budget.perRunMicros'],
  ],
])('%s is refused at its field', (_what, raw, fields) => {
  const parsed = parseSpec(raw)
  expect(parsed.ok ? 'accepted' : parsed.refusals.map(({ field }) => field)).toEqual(fields)
})

test('each refusal is a sentence and none is what the library says', () => {
  const parsed = parseSpec({
    ...simple,
    name: 5,
    tags: 'x',
    execution: { overlap: 'maybe', timeoutMs: 1, retry: {} },
  })
  expect(parsed).toEqual({
    ok: false,
    refusals: [
      { field: 'name', message: 'This has to be a text.' },
      { field: 'tags', message: 'This has to be a list.' },
      { field: 'execution.timeoutMs', message: 'At least 1000.' },
      { field: 'execution.overlap', message: 'Use skip, queue-one or cancel-previous.' },
      { field: 'execution.retry.maxAttempts', message: 'This has to be a number.' },
      { field: 'execution.retry.backoffMs', message: 'This has to be a number.' },
    ],
  })
})

test('arguments keep names that objects have anyway', () => {
  const parsed = parseSpec(step({ constructor: 'a', toString: null }))
  expect(parsed.ok && parsed.spec.action).toMatchObject({
    steps: [{ args: { constructor: 'a', toString: null } }],
  })
})
