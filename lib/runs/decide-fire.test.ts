import { expect, test } from 'vitest'
import {
  AutomationSpec,
  type AutomationSpecInput,
  type Trigger,
} from '#lib/automations/spec/automation-spec.ts'
import { type DueAutomation, decideFire } from './decide-fire.ts'

const dueAt = new Date('2026-03-02T08:00:00Z')
const later = (ms: number) => new Date(dueAt.getTime() + ms)
const minute = 60_000
const everyMinute: Trigger = { kind: 'cron', expressions: ['* * * * *'], zone: 'UTC' }
const daily: Trigger = { kind: 'cron', expressions: ['0 8 * * *'], zone: 'UTC' }
const once: Trigger = { kind: 'at', at: '2026-03-02T08:00:00Z', zone: 'UTC' }

const spec = (change: Partial<AutomationSpecInput> = {}) =>
  AutomationSpec.parse({ name: 'A', trigger: daily, action: { kind: 'prompt', text: 'Look.' }, ...change })

const due = (change: Partial<DueAutomation> = {}): DueAutomation => ({
  id: 'au_1',
  spec: spec(),
  nextFireAt: dueAt,
  now: later(200),
  unfinished: [],
  runsToday: { automation: 0, workspace: 0 },
  planRunsPerDay: null,
  isStopped: false,
  ...change,
})
const run = { kind: 'run', scheduledFor: dueAt, cancel: [] }
const skip = (reason: string) => ({ kind: 'skip', scheduledFor: dueAt, reason })

test('an instant that has come runs, and the next one is known', () => {
  expect(decideFire(due())).toEqual({
    missed: null,
    due: run,
    nextFireAt: later(24 * 60 * minute),
    state: 'active',
  })
})

test('what happens once is finished when it has come', () => {
  expect(decideFire(due({ spec: spec({ trigger: once }) }))).toMatchObject({
    due: run,
    nextFireAt: null,
    state: 'finished',
  })
})

test.each([
  ['run-once', { kind: 'run-once' }],
  ['skip', { kind: 'skip' }],
  ['run-if-within', { kind: 'run-if-within', minutes: 1 }],
] as const)('a burst or a restart of some seconds is no misfire: %s', (_, misfire) => {
  const decision = decideFire(due({ spec: spec({ execution: { misfire } }), now: later(13_000) }))
  expect(decision).toMatchObject({ missed: null, due: run })
})

test.each([
  ['runs once, late', { kind: 'run-once' }, run, null],
  [
    'is missed where it skips',
    { kind: 'skip' },
    null,
    { from: dueAt, to: dueAt, count: 1, reason: 'too-late' },
  ],
  ['runs within its bound', { kind: 'run-if-within', minutes: 61 }, run, null],
  [
    'is missed beyond its bound',
    { kind: 'run-if-within', minutes: 59 },
    null,
    { from: dueAt, to: dueAt, count: 1, reason: 'too-late' },
  ],
] as const)('an instant of an hour ago %s', (_, misfire, decided, missed) => {
  const decision = decideFire(due({ spec: spec({ execution: { misfire } }), now: later(60 * minute) }))
  expect(decision).toMatchObject({ due: decided, missed })
})

test('after an outage of thirty days each minute: one late run, one row for the rest, and on with the next', () => {
  const days = 30 * 24 * 60
  const decision = decideFire(
    due({ spec: spec({ trigger: everyMinute }), now: later(days * minute + 10_000) }),
  )
  expect(decision).toEqual({
    missed: { from: dueAt, to: later((days - 1) * minute), count: days, reason: 'not-running' },
    due: { ...run, scheduledFor: later(days * minute) },
    nextFireAt: later((days + 1) * minute),
    state: 'active',
  })
})

const queued = { id: 'r1', state: 'queued' } as const
const running = { id: 'r2', state: 'running' } as const
const waiting = { id: 'r3', state: 'waiting' } as const

test.each([
  ['skip', [running], skip('overlap')],
  ['skip', [queued], skip('overlap')],
  ['skip', [waiting], skip('overlap')],
  ['queue-one', [running], run],
  ['queue-one', [running, queued], skip('queue-full')],
  ['cancel-previous', [running, queued], { ...run, cancel: ['r2', 'r1'] }],
] as const)('overlap %s beside %o', (overlap, unfinished, expected) => {
  expect(decideFire(due({ spec: spec({ execution: { overlap } }), unfinished })).due).toEqual(expected)
})

test.each([
  [
    'its own limit',
    { spec: spec({ budget: { runsPerDay: 2 } }), runsToday: { automation: 2, workspace: 2 } },
  ],
  ["the plan's limit", { planRunsPerDay: 100, runsToday: { automation: 1, workspace: 100 } }],
])('over %s of runs for the day it is skipped', (_, change) => {
  expect(decideFire(due(change)).due).toEqual(skip('runs-per-day'))
})

test('while everything is stopped, what is due is skipped, and goes on counting', () => {
  expect(decideFire(due({ isStopped: true }))).toMatchObject({
    due: skip('stopped'),
    nextFireAt: later(24 * 60 * minute),
  })
})
