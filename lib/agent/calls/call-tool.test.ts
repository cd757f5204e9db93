import { describe, expect, it } from 'vitest'
import type { AutomationSpecInput } from '#lib/automations/spec/automation-spec.ts'
import { calling, failing, freeRun } from '../testing/calling.ts'
import { fakeTool, partsOf } from '../testing/fake-tools.ts'
import { MemoryRun } from '../testing/memory-run.ts'
import type { Tool } from '../tool.ts'
import type { CallRequest } from './call-session.ts'
import { callTool } from './call-tool.ts'

const request = (tool: Tool): CallRequest => ({
  callId: 'step-1',
  step: 'first',
  tool: tool.name,
  arguments: {},
})

describe('a call', () => {
  it('that an earlier attempt finished is not made again, also when its result was null', async () => {
    const run = freeRun()
    const tool = fakeTool('external', () => null)
    expect(await calling(tool, { run })).toEqual({ kind: 'done', result: null })
    expect(await calling(tool, { run })).toEqual({ kind: 'done', result: null })
    expect(tool.calls).toHaveLength(1)
  })

  it('that only reads writes its row when it is over', async () => {
    const run = freeRun()
    const tool = fakeTool('read', () => {
      expect(run.rows.size).toBe(0)
      return { a: 1 }
    })
    expect(await calling(tool, { run })).toEqual({ kind: 'done', result: { a: 1 } })
    expect(run.rows.get('step-1')).toMatchObject({ effect: 'read', state: 'done', result: { a: 1 } })
  })

  it('that writes has its row before it acts', async () => {
    const run = freeRun()
    const tool = fakeTool('write', () => {
      expect(run.rows.get('step-1')?.state).toBe('begun')
      return 1
    })
    await calling(tool, { run, value: { b: 1, a: 2 } })
    expect(run.rows.get('step-1')).toMatchObject({
      state: 'done',
      arguments: { value: { b: 1, a: 2 } },
      argumentsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      idempotencyKey: 'run_1:step-1',
    })
  })

  it('has one hash for the same arguments in any order, and another for others', async () => {
    const hashes = await Promise.all(
      [
        { a: 1, b: [{ c: 2, d: 3 }] },
        { b: [{ d: 3, c: 2 }], a: 1 },
        { a: 1, b: [{ c: 2, d: 4 }] },
      ].map(async (value) => {
        const run = freeRun()
        await calling(
          fakeTool('read', () => 1),
          { run, value },
        )
        return run.rows.get('step-1')?.argumentsHash
      }),
    )
    expect(hashes[0]).toBe(hashes[1])
    expect(hashes[0]).not.toBe(hashes[2])
  })

  it.each([
    ['read', 'maybe', { kind: 'failed' }, 'failed'],
    ['write', 'maybe', { kind: 'failed' }, 'failed'],
    ['external', 'no', { kind: 'failed' }, 'failed'],
    ['external', 'maybe', { kind: 'waiting', question: { kind: 'unknown-call' } }, 'unknown'],
  ] as const)('%s that fails and reached the world: %s', async (effect, reached, outcome, state) => {
    const run = freeRun()
    const result = await calling(fakeTool(effect, failing({ reached, retryAfterMs: 7000 })), { run })
    expect(result).toMatchObject(outcome)
    if (result.kind === 'failed') {
      expect(result).toMatchObject({
        retryAfterMs: 7000,
        error: { code: 'broke', class: 'transient', step: 'first', message: 'first: It broke.' },
      })
    }
    expect(run.rows.get('step-1')?.state).toBe(state)
  })

  it('that certainly did not reach the world is made again by the next attempt', async () => {
    const run = freeRun()
    let isBroken = true
    const tool = fakeTool('external', () => (isBroken ? failing({})() : 'sent'))
    await calling(tool, { run })
    isBroken = false
    expect(await calling(tool, { run })).toEqual({ kind: 'done', result: 'sent' })
  })

  it('lets a bug of its tool be seen', async () => {
    const bug = () => {
      throw new TypeError('a bug')
    }
    await expect(calling(fakeTool('read', bug))).rejects.toThrow('a bug')
    await expect(
      calling(fakeTool('read', () => 1, { output: fakeTool('read', () => 1).input })),
    ).rejects.toThrow()
  })
})

describe('refused before anything is written', () => {
  it.each<[Partial<AutomationSpecInput>, Partial<CallRequest>, string, RegExp]>([
    [{}, { tool: 'no.tool' }, 'no-such-tool', /no\.tool/],
    [{ security: { approval: 'never', capabilities: ['other:thing'] } }, {}, 'not-capable', /fake:write/],
    [{}, { arguments: { value: 1, unknown: 2 } }, 'invalid-arguments', /^first: args/],
  ])('%j %j: %s', async (spec, given, code, message) => {
    const run = new MemoryRun({ security: { approval: 'never' }, ...spec })
    const tool = fakeTool('write', () => 1)
    const outcome = await callTool(
      { ...request(tool), ...given },
      { run: run.envelope, access: run.attempt(), parts: partsOf([tool]) },
    )
    expect(outcome).toMatchObject({
      kind: 'failed',
      error: { code, class: 'permanent', step: 'first', message: expect.stringMatching(message) },
    })
    expect([tool.calls, run.rows.size]).toEqual([[], 0])
  })

  it('names the field of a wrong argument', async () => {
    const run = freeRun()
    const tool = fakeTool('read', () => 1)
    const wrong = { ...request(tool), arguments: { valeu: 1 } }
    const outcome = await callTool(wrong, {
      run: run.envelope,
      access: run.attempt(),
      parts: partsOf([tool]),
    })
    expect(outcome).toMatchObject({
      error: { message: 'first: args.valeu: There is no field "valeu" here.' },
    })
  })
})
