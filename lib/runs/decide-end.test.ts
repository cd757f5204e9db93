import { expect, test } from 'vitest'
import { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { decideEnd } from './decide-end.ts'

const now = new Date('2026-03-02T08:00:00Z')
const attempt = {
  attempt: 1,
  triggerKind: 'schedule',
  spec: AutomationSpec.parse({
    name: 'A',
    trigger: { kind: 'cron', expressions: ['0 9 * * *'], zone: 'UTC' },
    action: { kind: 'prompt', text: 'Look.' },
  }),
  now,
  nextFireAt: null,
  zone: 'UTC',
}

test('a result is kept', () => {
  expect(decideEnd({ kind: 'succeeded', output: { a: 1 } }, attempt)).toMatchObject({
    state: 'succeeded',
    output: { a: 1 },
    error: null,
    entry: { kind: 'run.succeeded' },
  })
})

test('a wait ends, and its attempt goes on afterwards', () => {
  const question = { kind: 'unknown-call', callId: 'c', message: 'Did it arrive?' } as const
  expect(decideEnd({ kind: 'waiting', question }, attempt)).toMatchObject({
    state: 'waiting',
    question,
    waitUntil: new Date('2026-03-05T08:00:00Z'),
    counts: false,
  })
})

test('an attempt that was given back does not count', () => {
  expect(decideEnd({ kind: 'released' }, attempt)).toMatchObject({
    state: 'queued',
    availableAt: now,
    counts: false,
  })
})

test('an attempt that failed counts, and says when the next one is', () => {
  const error = { code: 'x', message: 'No.', class: 'transient' } as const
  expect(decideEnd({ kind: 'failed', error }, attempt)).toMatchObject({
    state: 'queued',
    availableAt: new Date('2026-03-02T08:00:30Z'),
    counts: true,
    error,
    entry: { kind: 'run.retried', data: { at: '2026-03-02T08:00:30.000Z' } },
  })
})

test('one that would not stop is never tried again', () => {
  expect(decideEnd({ kind: 'would-not-stop' }, attempt)).toMatchObject({
    state: 'dead',
    reason: 'would-not-stop',
  })
})

test('a canceled one says why', () => {
  expect(decideEnd({ kind: 'canceled', reason: 'stopped' }, attempt)).toMatchObject({
    state: 'canceled',
    reason: 'stopped',
    entry: { kind: 'run.canceled', data: { reason: 'stopped' } },
  })
})
