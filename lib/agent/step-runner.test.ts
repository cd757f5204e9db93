import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Step } from '#lib/automations/spec/action.ts'
import type { Json, RunEnvelope } from './run-access.ts'
import { stepRunner } from './step-runner.ts'
import { fakeTool, partsOf } from './testing/fake-tools.ts'
import { type CrashPoint, crashPoints, MemoryRun } from './testing/memory-run.ts'
import { type Tool, ToolFailure } from './tool.ts'

type Given = Partial<Step> & { tool: string }

const runOf = (steps: Given[], over: Partial<RunEnvelope['run']> = {}) =>
  new MemoryRun({ action: { kind: 'steps', steps }, security: { approval: 'never' } }, over)

const go = (run: MemoryRun, tools: Tool[], access = run.attempt()) =>
  stepRunner(partsOf(tools))(run.envelope, access)

const echo = (effect: 'read' | 'write' | 'external' = 'read') =>
  fakeTool(effect, ({ value }) => value ?? null)

describe('steps', () => {
  it('are done in order, and each sees what the ones before it found', async () => {
    const read = echo()
    const run = runOf([
      { tool: 'fake.read', args: { value: { n: 7 } }, as: 'first' },
      { tool: 'fake.read', args: { value: '{{steps.first.n}}' } },
      {
        tool: 'fake.read',
        args: { value: 'got {{steps.step_2}} of {{run.automation}} v{{run.version}}' },
        as: 'last',
      },
    ])
    expect(await go(run, [read])).toEqual({
      kind: 'succeeded',
      output: { first: { n: 7 }, step_2: 7, last: 'got 7 of A test v3' },
    })
    expect(read.calls).toEqual(['run_1:step-1', 'run_1:step-2', 'run_1:step-3'])
  })

  it('know their trigger and their run', async () => {
    const run = runOf([
      {
        tool: 'fake.read',
        args: { value: ['{{trigger}}', '{{run.id}}', '{{run.attempt}}', '{{run.zone}}'] },
        as: 'a',
      },
    ])
    expect(await go(run, [echo()])).toMatchObject({
      output: {
        a: [{ kind: 'schedule', scheduledFor: '2026-03-01T08:00:00.000Z' }, 'run_1', 1, 'Europe/Vienna'],
      },
    })
  })

  it('end at the first that fails', async () => {
    const write = echo('write')
    const failing = fakeTool('external', () => {
      throw new ToolFailure('No.', { code: 'no', class: 'permanent', reached: 'no' })
    })
    const run = runOf([
      { tool: 'fake.write', args: { value: 1 } },
      { tool: 'fake.external', as: 'send' },
      { tool: 'fake.write', args: { value: 2 } },
    ])
    expect(await go(run, [write, failing])).toMatchObject({
      kind: 'failed',
      error: { step: 'send', code: 'no' },
    })
    expect(write.calls).toHaveLength(1)
  })

  it.each([
    ['{{steps.later.x}}', 'second: args.value: {{steps.later.x}} is not there. steps has: first.'],
    ['{{steps.first.none}}', 'second: args.value: {{steps.first.none}} is not there. steps.first has: n.'],
    ['{{nonsense', 'second: args.value: {{nonsense has no end.'],
  ])('refuse %s by the name of step, field and template', async (value, message) => {
    const run = runOf([
      { tool: 'fake.read', args: { value: { n: 1 } }, as: 'first' },
      { tool: 'fake.write', args: { value }, as: 'second' },
    ])
    const write = echo('write')
    expect(await go(run, [echo(), write])).toMatchObject({
      kind: 'failed',
      error: {
        code: 'template',
        class: 'permanent',
        step: 'second',
        message: expect.stringContaining(message),
      },
    })
    expect(write.calls).toEqual([])
  })

  it('are not begun once the run was told to stop', async () => {
    const stop = new AbortController()
    const read = fakeTool('read', () => {
      stop.abort('canceled')
      return 1
    })
    const run = runOf([{ tool: 'fake.read' }, { tool: 'fake.read' }])
    await expect(go(run, [read], run.attempt(undefined, stop.signal))).rejects.toBe('canceled')
    expect(read.calls).toHaveLength(1)
  })

  it('list their effects in a dry run', async () => {
    const write = echo('write')
    const run = runOf([{ tool: 'fake.read', args: { value: 1 } }, { tool: 'fake.write' }], { dryRun: true })
    expect(await go(run, [echo(), write])).toMatchObject({
      kind: 'succeeded',
      output: { step_1: 1, step_2: { isSimulated: true } },
    })
    expect(write.calls).toEqual([])
    expect(run.notes).toMatchObject([{ kind: 'call.simulated', data: { step: 'step_2' } }])
  })
})

describe('another attempt', () => {
  it('begins at the step that failed, with what the others had found', async () => {
    let isBroken = true
    const external = echo('external')
    const write = fakeTool('write', ({ value }) => {
      if (isBroken) throw new ToolFailure('Not now.', { code: 'busy', class: 'transient', reached: 'no' })
      return value ?? null
    })
    const run = runOf([
      { tool: 'fake.external', args: { value: { n: 7 } }, as: 'first' },
      { tool: 'fake.write', args: { value: '{{steps.first.n}}' }, as: 'second' },
    ])
    expect(await go(run, [external, write])).toMatchObject({ kind: 'failed', error: { class: 'transient' } })
    isBroken = false
    const output = { first: { n: 7 }, second: 7 }
    expect(await go(run, [external, write])).toEqual({ kind: 'succeeded', output })
    expect([external.calls.length, write.calls.length]).toEqual([1, 2])
  })

  it('after any crashes sends each thing once, or asks', async () => {
    const crash = fc.record({
      point: fc.constantFrom<CrashPoint>(...crashPoints),
      callId: fc.constantFrom('step-1', 'step-2', 'step-3'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(crash, { maxLength: 8 }), async (crashes) => {
        const [external, write] = [echo('external'), echo('write')]
        const run = runOf([
          { tool: 'fake.external', args: { value: 'a' }, as: 'a' },
          { tool: 'fake.write', args: { value: '{{steps.a}}b' }, as: 'b' },
          { tool: 'fake.external', args: { value: '{{steps.b}}c' }, as: 'c' },
        ])
        for (const end of crashes) await go(run, [external, write], run.attempt(end)).catch(() => null)
        const outcome = await go(run, [external, write])
        expect(external.calls).toHaveLength(new Set(external.calls).size)
        expect(new Set(write.calls).size).toBeLessThanOrEqual(1)
        if (outcome.kind === 'waiting') expect(outcome.question.kind).toBe('unknown-call')
        else
          expect(outcome).toEqual({ kind: 'succeeded', output: { a: 'a', b: 'ab', c: 'abc' } satisfies Json })
      }),
    )
  })
})
