import { describe, expect, it, vi } from 'vitest'
import type { Json } from '../run-access.ts'
import { calling, failing, freeRun } from '../testing/calling.ts'
import { fakeTool } from '../testing/fake-tools.ts'

describe('time', () => {
  const until = (signal: AbortSignal) => new Promise((resolve) => signal.addEventListener('abort', resolve))

  it('is over for a tool that takes too long', async () => {
    const tool = fakeTool('read', async (_, { signal }) => {
      await until(signal)
      return failing({ code: 'aborted' })()
    })
    const outcome = await calling({ ...tool, timeoutMs: 30 })
    expect(outcome).toMatchObject({ error: { code: 'tool-timeout', class: 'transient' } })
  })

  it('is up for a tool that will not stop, and whether it acted is unknown', async () => {
    vi.useFakeTimers()
    try {
      const run = freeRun()
      const begun = Promise.withResolvers<void>()
      const tool = fakeTool('external', () => {
        begun.resolve()
        return new Promise<Json>(() => {})
      })
      const outcome = calling(tool, { run })
      await begun.promise
      await vi.advanceTimersByTimeAsync(10_000)
      expect(await outcome).toMatchObject({ kind: 'waiting', question: { kind: 'unknown-call' } })
      expect(run.rows.get('step-1')?.state).toBe('unknown')
    } finally {
      vi.useRealTimers()
    }
  })

  it('ends with the run, and what an effect had done by then is kept', async () => {
    const run = freeRun()
    const stop = new AbortController()
    const tool = fakeTool('external', () => {
      stop.abort('canceled')
      return 'sent'
    })
    expect(await calling(tool, { run, signal: stop.signal })).toEqual({ kind: 'done', result: 'sent' })
    expect(run.rows.get('step-1')?.state).toBe('done')
  })

  it('is over before a call of a run that was told to stop, which certainly did not act', async () => {
    const run = freeRun()
    const tool = fakeTool('external', () => 'sent')
    const outcome = await calling(tool, { run, signal: AbortSignal.abort('canceled') })
    expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'stopped', class: 'transient' } })
    expect([tool.calls, run.rows.get('step-1')?.state]).toEqual([[], 'failed'])
  })
})

describe('a result that is too long', () => {
  it('is cut where it is longest and keeps the rest, and the same is replayed', async () => {
    const run = freeRun()
    const tool = fakeTool('external', () => ({ status: 200, body: '😀'.repeat(50_000), list: [1, 2] }))
    const first = await calling(tool, { run })
    expect(first).toMatchObject({ result: { status: 200, list: [1, 2] } })
    expect(JSON.stringify(first).length).toBeLessThan(10_200)
    expect(JSON.stringify(first).isWellFormed()).toBe(true)
    expect(await calling(tool, { run })).toEqual(first)
    expect(run.notes.map(({ kind }) => kind)).toEqual(['call.cut'])
  })

  it('fits in the end, whatever it is', async () => {
    let deep: Json = 'x'
    for (let depth = 0; depth < 1000; depth += 1) deep = [deep]
    const many = Array.from({ length: 20_000 }, (_, index) => ({ [`key ${index}`]: 'x'.repeat(20) }))
    for (const value of [deep, many, { ['k'.repeat(20_000)]: 1 }]) {
      const outcome = await calling(
        fakeTool('read', () => value, { output: fakeTool('read', () => 1).output }),
      )
      expect(JSON.stringify(outcome).length).toBeLessThan(10_200)
    }
  })
})
