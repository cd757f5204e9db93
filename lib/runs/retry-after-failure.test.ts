import { expect, test } from 'vitest'
import { AutomationSpec, type AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { type FailedAttempt, retryAfterFailure } from './retry-after-failure.ts'

const now = new Date('2026-03-02T08:00:00Z')
const at = (seconds: number) => new Date(now.getTime() + seconds * 1000)

const spec = (change: Partial<AutomationSpecInput> = {}) =>
  AutomationSpec.parse({
    name: 'A',
    trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone: 'UTC' },
    action: { kind: 'prompt', text: 'Look.' },
    ...change,
  })
const retry = { execution: { retry: { maxAttempts: 4, backoffMs: 1_000_000 } } }
const once = { trigger: { kind: 'at', at: '2026-03-02T08:00:00Z', zone: 'UTC' } } as const

const failed = (change: Partial<FailedAttempt> = {}): FailedAttempt => ({
  error: { code: 'x', message: 'No.', class: 'transient' },
  attempt: 1,
  triggerKind: 'schedule',
  spec: spec(),
  now,
  nextFireAt: at(86_400),
  zone: 'Europe/Vienna',
  ...change,
})

test.each([
  [1, 30],
  [2, 60],
  [3, 300],
  [4, 900],
  [5, 3600],
])('the common ladder: attempt %i is followed after %i s', (attempt, seconds) => {
  expect(retryAfterFailure(failed({ attempt }))).toEqual({ kind: 'retry', at: at(seconds) })
})

test('after the last rung it is dead', () => {
  expect(retryAfterFailure(failed({ attempt: 6 }))).toEqual({
    kind: 'end',
    state: 'dead',
    reason: 'attempts-exhausted',
  })
})

test.each([
  ['comes first', 30, { kind: 'end', state: 'failed', reason: 'next-instant' }],
  ['comes later', 31, { kind: 'retry', at: at(30) }],
])('the common ladder gives way to a next instant that %s', (_, seconds, expected) => {
  expect(retryAfterFailure(failed({ nextFireAt: at(seconds) }))).toEqual(expected)
})

test('a run that a person asked for does not give way', () => {
  expect(retryAfterFailure(failed({ triggerKind: 'manual', nextFireAt: at(10) }))).toMatchObject({
    kind: 'retry',
  })
})

test.each([
  [1, 1000],
  [2, 2000],
  // capped at an hour
  [3, 3600],
])('its own ladder: attempt %i is followed after %i s, whatever comes next', (attempt, seconds) => {
  expect(retryAfterFailure(failed({ spec: spec(retry), attempt, nextFireAt: at(1) }))).toEqual({
    kind: 'retry',
    at: at(seconds),
  })
})

test('its own ladder ends with its attempts', () => {
  expect(retryAfterFailure(failed({ spec: spec(retry), attempt: 4 }))).toMatchObject({
    kind: 'end',
    state: 'dead',
  })
})

test.each([
  ['the common ladder', {}],
  ['a longer one of its own', { execution: { retry: { maxAttempts: 9, backoffMs: 100 } } }],
])('what happens once has three attempts, with %s', (_, change) => {
  const one = { spec: spec({ ...once, ...change }), nextFireAt: null }
  expect(retryAfterFailure(failed({ ...one, attempt: 2 }))).toMatchObject({ kind: 'retry' })
  expect(retryAfterFailure(failed({ ...one, attempt: 3 }))).toMatchObject({ kind: 'end', state: 'dead' })
})

test('what the other side asked for is waited for, and never less than our own wait', () => {
  expect(retryAfterFailure(failed({ retryAfterMs: 120_000 }))).toEqual({ kind: 'retry', at: at(120) })
  expect(retryAfterFailure(failed({ retryAfterMs: 1000 }))).toEqual({ kind: 'retry', at: at(30) })
})

test('a permanent error fails at once', () => {
  const error = { code: 'x', message: 'No.', class: 'permanent' } as const
  expect(retryAfterFailure(failed({ error }))).toEqual({ kind: 'end', state: 'failed', reason: 'permanent' })
})

test('without budget it waits for the next day of its zone, or for what it was told', () => {
  const error = { code: 'x', message: 'No.', class: 'budget' } as const
  expect(retryAfterFailure(failed({ error, attempt: 99 }))).toEqual({
    kind: 'wait-for-budget',
    at: new Date('2026-03-02T23:00:00Z'),
  })
  expect(retryAfterFailure(failed({ error, retryAfterMs: 5000 }))).toEqual({
    kind: 'wait-for-budget',
    at: at(5),
  })
})
