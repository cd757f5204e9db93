import { describe, expect, it, vi } from 'vitest'
import { calling } from '../testing/calling.ts'
import { fakeTool } from '../testing/fake-tools.ts'
import { MemoryRun } from '../testing/memory-run.ts'
import type { AgentParts } from './call-session.ts'

describe('approval', () => {
  it.each([
    ['never', 'external', 'by-policy', false],
    ['external', 'external', 'by-policy', true],
    ['external', 'write', 'by-policy', false],
    ['writes', 'write', 'by-policy', true],
    ['writes', 'read', 'by-policy', false],
    ['always', 'read', 'by-policy', true],
    ['always', 'read', 'never', false],
    ['never', 'read', 'always', true],
  ] as const)(
    'policy %s, a call that is %s of a tool that waits %s: %s',
    async (policy, effect, mode, waits) => {
      const run = new MemoryRun({ security: { approval: policy } })
      const tool = fakeTool(effect, () => 1, { approval: mode })
      const outcome = await calling(tool, { run })
      expect(outcome.kind).toBe(waits ? 'waiting' : 'done')
      expect(tool.calls).toHaveLength(waits ? 0 : 1)
    },
  )

  it('acts once a person has agreed to these very arguments', async () => {
    const run = new MemoryRun({ security: { approval: 'always' } })
    const askApproval = vi.fn<AgentParts['askApproval']>(async () => ({ kind: 'granted' }))
    const outcome = await calling(
      fakeTool('external', () => 'sent'),
      { run, value: 5, parts: { askApproval } },
    )
    expect(outcome).toEqual({ kind: 'done', result: 'sent' })
    const { argumentsHash } = run.rows.get('step-1') ?? {}
    expect(askApproval.mock.lastCall?.[0]).toMatchObject({ version: 3, callId: 'step-1', argumentsHash })
  })

  it('fails for good once a person has refused', async () => {
    const run = new MemoryRun({ security: { approval: 'always' } })
    const parts = { askApproval: async () => ({ kind: 'refused', message: 'Ada said no.' }) as const }
    const tool = fakeTool('external', () => 'sent')
    expect(await calling(tool, { run, parts })).toMatchObject({
      kind: 'failed',
      error: { class: 'permanent' },
    })
    expect(tool.calls).toEqual([])
  })
})

describe('a dry run', () => {
  it('lists an effect, says whether it would ask first, and does not act', async () => {
    const run = new MemoryRun({}, { dryRun: true })
    const tool = fakeTool('external', () => 'sent')
    expect(await calling(tool, { run })).toEqual({ kind: 'done', result: { isSimulated: true } })
    expect(tool.calls).toEqual([])
    expect(run.notes).toEqual([
      {
        kind: 'call.simulated',
        data: {
          callId: 'step-1',
          step: 'first',
          tool: 'fake.external',
          would: 'do a external',
          asksFirst: true,
        },
      },
    ])
  })

  it('reads for real', async () => {
    const run = new MemoryRun({}, { dryRun: true })
    const tool = fakeTool('read', () => 'read')
    expect(await calling(tool, { run })).toEqual({ kind: 'done', result: 'read' })
    expect(tool.calls).toHaveLength(1)
  })
})
