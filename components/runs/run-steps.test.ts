import { describe, expect, test } from 'vitest'
import type { CallDetails } from '#lib/runs/run-details.ts'
import { callWords, stepLines } from './run-steps.ts'
import type { ShownRun } from './shown-run.ts'

const began = '2026-10-21T07:00:00.000Z'

const call = (callId: string, change: Partial<CallDetails> = {}): CallDetails => ({
  callId,
  tool: 'http.fetch',
  effect: 'read',
  state: 'done',
  attempt: 1,
  begunAt: '2026-10-21T07:00:01.000Z',
  endedAt: '2026-10-21T07:00:01.000Z',
  arguments: {},
  result: {},
  error: null,
  ...change,
})

const run = (change: Partial<ShownRun> = {}): ShownRun => ({
  id: 'run_1',
  automationId: 'au_1',
  version: 1,
  state: 'succeeded',
  reason: null,
  because: '',
  triggerKind: 'schedule',
  dryRun: false,
  attempt: 1,
  scheduledFor: began,
  createdAt: began,
  availableAt: began,
  startedAt: began,
  finishedAt: '2026-10-21T07:00:04.000Z',
  missedUntil: null,
  missedCount: 0,
  costMicros: 0,
  automation: { id: 'au_1', name: 'Status', state: 'active', version: 1 },
  explanation: '',
  askedBy: null,
  error: null,
  output: null,
  question: null,
  parentId: null,
  dismissedAt: null,
  zone: 'UTC',
  plan: [
    { callId: 'step-1', name: 'page', tool: 'http.fetch' },
    { callId: 'step-2', name: 'post', tool: 'channel.post' },
  ],
  calls: [
    call('step-1'),
    call('step-2', { tool: 'channel.post', effect: 'write', endedAt: '2026-10-21T07:00:04.000Z' }),
  ],
  ledger: [{ sequence: 0, at: began, kind: 'run.started', data: { attempt: 1 } }],
  previousId: null,
  nextId: null,
  ...change,
})

describe('the steps of a run', () => {
  test('each took the time since the one before it ended', () => {
    const [page, post] = stepLines(run(), null)
    expect(page).toMatchObject({
      name: 'page',
      status: 'succeeded',
      tookMs: 1000,
      bar: { left: 0, width: 25 },
    })
    expect(post).toMatchObject({ status: 'succeeded', tookMs: 3000, bar: { left: 25, width: 75 } })
  })

  test('what was not reached says so, and what is to come too', () => {
    const failed = run({ state: 'failed', calls: [call('step-1', { state: 'failed' })] })
    expect(stepLines(failed, null).map(({ word }) => word)).toEqual(['Failed', 'Not reached'])
    const running = run({ state: 'running', finishedAt: null, calls: [] })
    expect(stepLines(running, null).map(({ word }) => word)).toEqual(['Under way', 'To come'])
  })

  test('a step that failed before it called its tool is the one that failed', () => {
    const error = { message: 'post: args.text: there is no steps.x.', step: 'post' }
    const failed = run({ state: 'failed', error, calls: [call('step-1')] })
    expect(stepLines(failed, null).map(({ status }) => status)).toEqual(['succeeded', 'failed'])
  })

  test('what an earlier attempt did is kept, and has no time in this one', () => {
    const again = run({
      attempt: 2,
      calls: [call('step-1'), call('step-2', { attempt: 2, endedAt: '2026-10-21T07:00:32.000Z' })],
      finishedAt: '2026-10-21T07:00:32.000Z',
      ledger: [
        { sequence: 0, at: began, kind: 'run.started', data: { attempt: 1 } },
        { sequence: 1, at: '2026-10-21T07:00:30.000Z', kind: 'run.started', data: { attempt: 2 } },
      ],
    })
    const [kept, done] = stepLines(again, null)
    expect(kept).toMatchObject({ isKept: true, tookMs: null, bar: null })
    expect(done).toMatchObject({ isKept: false, tookMs: 2000, bar: { left: 0, width: 100 } })
  })

  test('a call whose end nobody knows is unknown', () => {
    const waiting = run({
      state: 'waiting',
      finishedAt: null,
      calls: [call('step-1', { state: 'unknown', endedAt: null })],
    })
    expect(stepLines(waiting, null)[0]).toMatchObject({ status: 'unknown', word: 'Unknown' })
  })

  test('a dry run only pretends what it would change', () => {
    expect(stepLines(run({ dryRun: true }), null).map(({ isSimulated }) => isSimulated)).toEqual([
      false,
      true,
    ])
  })

  test('a run without a plan shows its calls', () => {
    expect(stepLines(run({ plan: [] }), null).map(({ name }) => name)).toEqual(['step-1', 'step-2'])
  })
})

test.each([
  [{ url: 'https://a.example' }, 'GET https://a.example'],
  [{ url: 'https://a.example', method: 'POST' }, 'POST https://a.example'],
  [{ channel: '#ops', text: 'Hi' }, 'to #ops'],
  [{ x: 1 }, ''],
  [null, ''],
])('a call in a line: %j', (given, words) => {
  expect(callWords(given)).toBe(words)
})
