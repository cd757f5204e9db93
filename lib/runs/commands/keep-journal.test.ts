import { afterEach, expect, test, vi } from 'vitest'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { call, daily, dueRoom, untilStopped } from '../testing/due-room.ts'
import type { EngineRoom } from '../testing/engine-room.ts'
import { answerRun } from './answer-run.ts'
import { releaseRuns } from './release-runs.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

// What a test left behind as a killed process would.
afterEach(async () => {
  await releaseRuns(2000)
})

describeCommands('the journal of a run', (household) => {
  const acted: string[] = []
  /** One external call, as a tool would make it; `crash` ends it as a killed process does. */
  const acting =
    (crash?: 'after begin' | 'after act' | 'after finish') =>
    async (...[run, access]: Parameters<EngineRoom['engine']>) => {
      const { journal } = access
      const crashed = () => untilStopped(run, access)
      const begun = await journal.begin(call('one', 'external'))
      if (begun.kind === 'unknown') {
        return {
          kind: 'waiting',
          question: { kind: 'unknown-call', callId: 'one', message: 'Did it?' },
        } as const
      }
      if (begun.kind === 'replay') return { kind: 'succeeded', output: begun.result } as const
      if (crash === 'after begin') return crashed()
      acted.push('one')
      if (crash === 'after act') return crashed()
      await journal.finish('one', { state: 'done', result: { id: 7 } })
      if (crash === 'after finish') return crashed()
      return { kind: 'succeeded', output: { id: 7 } } as const
    }

  async function crashed(when: 'after begin' | 'after act' | 'after finish') {
    acted.length = 0
    const { room, runId, execute } = await dueRoom(household, daily)
    room.engine = acting(when)
    void execute()
    const state = when === 'after finish' ? 'done' : 'begun'
    await vi.waitFor(async () => {
      const rows = await room.database.read((db) => db.toolCall.findMany())
      expect(rows).toMatchObject([{ callId: 'one', state }])
    })
    room.goOn(9000)
    room.engine = acting()
    await room.settle()
    return { room, runId }
  }

  test('a finished call is not done again after a crash', async () => {
    const { room } = await crashed('after finish')
    expect(acted).toEqual(['one'])
    expect(await room.run()).toMatchObject({ state: 'succeeded', output: '{"id":7}' })
  })

  test.each(['after begin', 'after act'] as const)(
    'a call that may have reached the world is not done again: %s a person is asked',
    async (when) => {
      const { room } = await crashed(when)
      expect(acted).toEqual(when === 'after act' ? ['one'] : [])
      const run = await room.run()
      expect(run).toMatchObject({ state: 'waiting', admittedAt: null })
      expect(JSON.parse(run.question ?? '')).toMatchObject({ kind: 'unknown-call', callId: 'one' })
      expect(await room.counter('runs:waiting')).toBe(1)
    },
  )

  test('a person says that it happened: it goes on from there', async () => {
    const { room, runId } = await crashed('after act')
    await answerRun(await room.context(), { runId, answer: 'it-happened' })
    await room.settle()
    expect(acted).toEqual(['one'])
    expect(await room.run()).toMatchObject({ state: 'succeeded' })
    expect(await room.counter('runs:waiting')).toBe(0)
  })

  test('a person says to do it again: it is done again', async () => {
    const { room, runId } = await crashed('after begin')
    await answerRun(await room.context(), { runId, answer: 'do-it-again' })
    await room.settle()
    expect(acted).toEqual(['one'])
    expect(await room.run()).toMatchObject({ state: 'succeeded', output: '{"id":7}' })
  })

  test('nobody answers: the run ends', async () => {
    const { room } = await crashed('after act')
    room.goOn(3 * 86_400_000)
    await room.attend()
    const [run] = await room.runs()
    expect(run).toMatchObject({ state: 'canceled', reason: 'wait-expired' })
  })

  test('an attempt that lost its run cannot begin another call', async () => {
    const { room, execute } = await dueRoom(household, daily)
    const gate = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    acted.length = 0
    room.engine = async (run, access) => {
      if (run.run.attempt > 1) return { kind: 'succeeded', output: null }
      begun.resolve()
      await gate.promise
      return acting()(run, access)
    }
    const first = execute()
    await begun.promise
    room.goOn(9000)
    await room.settle()
    gate.resolve()
    await first
    expect(acted).toEqual([])
    expect(await room.database.read((db) => db.toolCall.findMany())).toEqual([])
  })

  test('a read is written with the end of the run', async () => {
    const { room, execute } = await dueRoom(household)
    room.engine = (_run, { journal }) => {
      journal.record(call('read', 'read'), { state: 'done', result: 'x' })
      return { kind: 'succeeded', output: null }
    }
    await execute()
    expect(await room.database.read((db) => db.toolCall.findMany())).toMatchObject([
      { callId: 'read', state: 'done', result: '"x"' },
    ])
  })
})
