import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calling, freeRun } from '../testing/calling.ts'
import { fakeTool } from '../testing/fake-tools.ts'
import { Crash, type CrashPoint, crashPoints } from '../testing/memory-run.ts'

describe('a process that ends while it makes a call', () => {
  it.each([
    ['external', 'before-begin', 'done', 1],
    ['external', 'after-begin', 'waiting', 0],
    ['external', 'before-finish', 'waiting', 1],
    ['external', 'after-finish', 'done', 1],
    ['write', 'before-begin', 'done', 1],
    ['write', 'after-begin', 'done', 1],
    ['write', 'before-finish', 'done', 2],
    ['write', 'after-finish', 'done', 1],
  ] as const)('%s, %s: ends %s after %i acts', async (effect, crash, kind, acts) => {
    const run = freeRun()
    const tool = fakeTool(effect, () => 'yes')
    await expect(calling(tool, { run, crash })).rejects.toThrow(Crash)
    expect(await calling(tool, { run })).toMatchObject({ kind })
    expect(tool.calls).toHaveLength(acts)
    expect(new Set(tool.calls).size).toBeLessThanOrEqual(1)
  })

  it('never acts twice in the world, however often it ends and wherever', async () => {
    const ends = fc.array(fc.constantFrom<CrashPoint>(...crashPoints), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        ends,
        fc.constantFrom('external' as const, 'write' as const),
        async (points, effect) => {
          const run = freeRun()
          const tool = fakeTool(effect, () => 'yes')
          for (const crash of points) await calling(tool, { run, crash }).catch(() => null)
          const last = await calling(tool, { run })
          expect(new Set(tool.calls).size).toBeLessThanOrEqual(1)
          if (effect === 'external') expect(tool.calls.length).toBeLessThanOrEqual(1)
          else expect(last.kind).toBe('done')
          if (last.kind === 'done') expect(tool.calls.length).toBeGreaterThanOrEqual(1)
          else
            expect(last).toMatchObject({
              kind: 'waiting',
              question: { kind: 'unknown-call', callId: 'step-1' },
            })
        },
      ),
    )
  })
})
