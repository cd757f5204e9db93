import { expect, test } from 'vitest'
import { begunRow, decideBegin, endedRow } from './call-rows.ts'

const known = (state: 'begun' | 'done' | 'failed' | 'unknown', effect: string) => ({
  state,
  effect,
  result: null,
})

test.each([
  ['what was never begun is done', undefined, 'go'],
  ['what failed may be done', known('failed', 'external'), 'go'],
  ['what is done is not done again', known('done', 'external'), 'replay'],
  ['what is ours may be written again', known('begun', 'write'), 'again'],
  ['what reached the world perhaps, asks a person', known('begun', 'external'), 'unknown'],
  ['and asks again until somebody says', known('unknown', 'external'), 'unknown'],
] as const)('%s', (_, call, decision) => {
  expect(decideBegin(call)).toBe(decision)
})

test('a row tells what was asked, and then what came of it', () => {
  const now = new Date('2026-03-02T08:00:00Z')
  const call = {
    callId: 'step-1',
    tool: 'http.fetch',
    effect: 'external',
    arguments: { url: 'x' },
    argumentsHash: 'h',
    idempotencyKey: 'k',
  } as const
  const begun = begunRow(call, { runId: 'run_1', attempt: 2, now })
  expect(begun).toMatchObject({
    state: 'begun',
    attempt: 2,
    arguments: '{"url":"x"}',
    endedAt: null,
    result: null,
  })
  expect(endedRow(begun, { state: 'done', result: { ok: true } }, now)).toMatchObject({
    state: 'done',
    result: '{"ok":true}',
    error: null,
  })
  expect(endedRow(begun, { state: 'unknown', message: 'Silence.' }, now)).toMatchObject({
    state: 'unknown',
    result: null,
    error: '{"message":"Silence."}',
  })
})
