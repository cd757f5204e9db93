import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AutomationSpec, type AutomationSpecInput } from '../spec/automation-spec.ts'
import { isObject } from '../spec/json-object.ts'
import { randomSpec } from '../testing/random-spec.ts'
import { changeReason } from './change-reason.ts'
import { specDifference } from './spec-difference.ts'

const base: AutomationSpecInput = {
  name: 'Status page',
  trigger: { kind: 'cron', expressions: ['0 9 * * 1-5'], zone: 'Europe/Vienna' },
  action: { kind: 'prompt', text: 'Check the status page.' },
}
const steps = (...urls: string[]): AutomationSpecInput => ({
  ...base,
  action: { kind: 'steps', steps: urls.map((url) => ({ tool: 'http.fetch', args: { url, tries: 2 } })) },
})
const between = (before: AutomationSpecInput, after: AutomationSpecInput) =>
  specDifference(AutomationSpec.parse(before), AutomationSpec.parse(after), 'en-GB')

test.each<
  [string, Partial<AutomationSpecInput>, { path: string; label: string; before: unknown; after: unknown }]
>([
  ['a name', { name: 'Health' }, { path: 'name', label: 'Name', before: 'Status page', after: 'Health' }],
  [
    'when it runs, as a sentence',
    { trigger: { kind: 'cron', expressions: ['30 10 * * 1-5'], zone: 'Europe/Vienna' } },
    {
      path: 'trigger',
      label: 'When',
      before: 'Every weekday at 09:00, Vienna time',
      after: 'Every weekday at 10:30, Vienna time',
    },
  ],
  [
    'hours that were not there',
    { windows: { zone: 'UTC', active: [{ from: '08:00', to: '18:00' }] } },
    { path: 'windows', label: 'Hours', before: null, after: 'only between 08:00 and 18:00 (UTC)' },
  ],
  [
    'a length of time',
    { execution: { timeoutMs: 90_000 } },
    { path: 'execution.timeoutMs', label: 'Time limit', before: '10 minutes', after: '90 seconds' },
  ],
  [
    'money',
    { budget: { perDayMicros: 1_500_000 } },
    { path: 'budget.perDayMicros', label: 'Budget of a day', before: null, after: '$1.50' },
  ],
  [
    'hosts',
    { security: { hosts: [{ host: 'a.example' }] } },
    { path: 'security.hosts', label: 'Hosts', before: 'none', after: 'a.example (GET, HEAD)' },
  ],
])('%s', (_what, change, expected) => {
  expect(between(base, { ...base, ...change })).toEqual([expected])
})

test('a prompt shows its words', () => {
  const [only] = between(base, { ...base, action: { kind: 'prompt', text: 'Check the health page.' } })
  expect(only).toMatchObject({ path: 'action.text', label: 'Prompt' })
  expect(only?.words?.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'status' },
    { kind: 'added', text: 'health' },
  ])
})

test('a step that was put in between moves no other', () => {
  expect(between(steps('a', 'b'), steps('a', 'x', 'b'))).toEqual([
    { path: 'action.steps.1', label: 'Step 2', before: null, after: 'http.fetch url: x tries: 2' },
  ])
})

test('of a step that is given something else, only that is shown', () => {
  expect(between(steps('a', 'b', 'c'), steps('a', 'x', 'c'))).toMatchObject([
    { path: 'action.steps.1.args.url', label: 'Step 2: url', before: 'b', after: 'x' },
  ])
})

test('another kind of action shows what went and what came', () => {
  expect(between(base, steps('a')).map(({ path }) => path)).toEqual([
    'action.kind',
    'action.text',
    'action.steps.0',
  ])
})

/** Without regard to the order of fields, which means nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isObject(value)) return value
  const keys = Object.keys(value).toSorted()
  return keys.map((key) => [key, inOrder(value[key])])
}

test('every difference is shown, and nothing else is one', () => {
  fc.assert(
    fc.property(randomSpec, randomSpec, (one, other) => {
      expect(specDifference(one, one, 'en-GB')).toEqual([])
      const isSame = JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
      const shown = specDifference(one, other, 'en-GB')
      expect(shown.length === 0).toBe(isSame)
      for (const { before, after } of shown) expect(before).not.toBe(after)
    }),
  )
}, 30_000)

test('no field of a spec escapes it', () => {
  fc.assert(
    fc.property(
      randomSpec,
      randomSpec,
      fc.constantFrom('execution', 'delivery', 'security', 'budget'),
      (one, other, group) => {
        for (const [key, value] of Object.entries(other[group])) {
          const changed = AutomationSpec.parse({ ...one, [group]: { ...one[group], [key]: value } })
          const isSame = JSON.stringify(inOrder(changed)) === JSON.stringify(inOrder(one))
          const paths = specDifference(one, changed, 'en-GB').map(({ path }) => path)
          expect(paths).toEqual(isSame ? [] : [`${group}.${key}`])
        }
      },
    ),
  )
})

test.each([
  [base, { ...base, name: 'Health' }, 'Name: Status page → Health'],
  [base, { ...base, budget: { perRunMicros: 10_000 } }, 'Budget of a run: $0.01'],
  [base, { ...base, action: { kind: 'prompt', text: 'Other' } }, 'Changed: Prompt'],
  [
    base,
    { ...base, name: 'x', tags: ['a'], budget: { runsPerDay: 1, perRunMicros: 1 } },
    'Changed: Name; Tags; Budget of a run; and 1 more',
  ],
] as [AutomationSpecInput, AutomationSpecInput, string][])(
  'a reason is made from what changed',
  (before, after, expected) => {
    expect(changeReason(between(before, after))).toBe(expected)
  },
)
