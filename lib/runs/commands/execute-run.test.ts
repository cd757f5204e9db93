import { afterEach, expect, test, vi } from 'vitest'
import type { RunFailure } from '#lib/agent/run-access.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { daily, dueRoom, untilStopped } from '../testing/due-room.ts'
import { cancelRun } from './cancel-run.ts'
import { renewLeases } from './hold-runs.ts'
import { releaseRuns } from './release-runs.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

// What a test left behind as a killed process would.
afterEach(async () => {
  await releaseRuns(2000)
})

const minute = 60_000
const transient: RunFailure = { code: 'away', message: 'Nobody answered.', class: 'transient' }
const permanent: RunFailure = { code: 'wrong', message: 'The address is wrong.', class: 'permanent' }

describeCommands('executing a run', (household) => {
  test('two workers that take up the same run do it once', async () => {
    const { room, execute } = await dueRoom(household)
    await Promise.all([execute(), execute(), execute()])
    expect(room.ran).toHaveLength(1)
    expect(await room.run()).toMatchObject({ state: 'succeeded', fence: 1 })
  })

  test('the engine is given what the run is about, and its answer is kept', async () => {
    const { room, automationId, runId, execute } = await dueRoom(household)
    room.engine = (_run, { note }) => {
      note('step.done', { step: 'a' })
      return { kind: 'succeeded', output: { a: 1 }, costMicros: 7 }
    }
    await execute()
    expect(room.ran).toMatchObject([
      {
        run: {
          id: runId,
          automationId,
          version: 1,
          attempt: 1,
          dryRun: false,
          trigger: { kind: 'schedule' },
        },
        spec: { name: 'Minutely' },
        creator: { name: 'Olga' },
        author: { name: 'Olga' },
      },
    ])
    expect(await room.run()).toMatchObject({ output: '{"a":1}', costMicros: 7n })
    expect(await room.ledger(runId)).toEqual(['run.queued', 'run.started', 'step.done', 'run.succeeded'])
  })

  test('a failed attempt is tried again when its time has come, and a success forgets it', async () => {
    const { room, automationId, runId, execute } = await dueRoom(household, daily)
    room.engine = () => ({ kind: 'failed', error: transient })
    await execute()
    expect(await room.run()).toMatchObject({ state: 'queued', attempt: 1, error: JSON.stringify(transient) })
    await room.settle()
    expect(room.ran).toHaveLength(1)
    room.goOn(30_000)
    room.engine = () => ({ kind: 'succeeded', output: null })
    await room.settle()
    expect(await room.run()).toMatchObject({ state: 'succeeded', attempt: 2, error: null })
    expect(await room.row(automationId)).toMatchObject({ failures: 0, state: 'active' })
    expect(await room.ledger(runId)).toEqual([
      'run.queued',
      'run.started',
      'run.retried',
      'run.started',
      'run.succeeded',
    ])
  })

  test('when all attempts have failed it is dead', async () => {
    const { room, automationId } = await dueRoom(household, daily)
    room.engine = () => ({ kind: 'failed', error: transient })
    for (let attempt = 1; attempt <= 7; attempt++) {
      await room.settle()
      room.goOn(60 * minute)
    }
    expect(await room.run()).toMatchObject({ state: 'dead', reason: 'attempts-exhausted', attempt: 6 })
    expect(await room.row(automationId)).toMatchObject({ failures: 1, state: 'active' })
    expect(await room.counter('runs:dead')).toBe(1)
  })

  test('a permanent error ends the run and pauses its automation, with the reason', async () => {
    const { room, automationId, execute } = await dueRoom(household)
    room.engine = () => ({ kind: 'failed', error: permanent })
    await execute()
    expect(await room.run()).toMatchObject({ state: 'failed', reason: 'permanent', attempt: 1 })
    expect(await room.row(automationId)).toMatchObject({
      state: 'paused',
      stoppedBySystem: true,
      stopReason: permanent.message,
      nextFireAt: null,
    })
  })

  test('failing again and again raises one incident and pauses; working again closes it', async () => {
    const { room, automationId } = await dueRoom(household)
    // The retry after 30 s would come after the next instant.
    room.engine = () => ({ kind: 'failed', error: transient, retryAfterMs: minute })
    for (let count = 0; count < 3; count++) {
      await room.settle()
      room.goOn(minute)
    }
    expect((await room.runs()).map(({ state, reason }) => [state, reason])).toEqual(
      Array(3).fill(['failed', 'next-instant']),
    )
    expect(await room.row(automationId)).toMatchObject({ state: 'paused', failures: 3 })
    const incidents = () => room.database.read((db) => db.incident.findMany())
    expect(await incidents()).toMatchObject([{ state: 'open', automationId, count: 1 }])

    await room.database.transact(room, (tx) =>
      tx.automation.update({
        where: { id: automationId },
        data: { state: 'active', failures: 0, nextFireAt: room.now },
      }),
    )
    room.engine = () => ({ kind: 'succeeded', output: null })
    await room.settle()
    expect(await incidents()).toMatchObject([{ state: 'closed', openCause: null, lastHealthyAt: room.now }])
    expect(await room.counter('incidents:open')).toBe(0)
  })

  test('an engine that throws fails the attempt', async () => {
    const { room, execute } = await dueRoom(household, daily)
    room.engine = () => {
      throw new TypeError('undefined is not a function')
    }
    await execute()
    const run = await room.run()
    expect(run).toMatchObject({ state: 'queued', attempt: 1 })
    expect(JSON.parse(run.error ?? '')).toMatchObject({ code: 'internal' })
  })

  test('at its timeout the attempt is told to stop, and has ended before another begins', async () => {
    const { room, execute } = await dueRoom(household, { ...daily, execution: { timeoutMs: 1000 } })
    let ended = false
    room.engine = async (_run, { signal }) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      await new Promise((resolve) => setTimeout(resolve, 50))
      expect((await room.run()).state).toBe('running')
      ended = true
      throw signal.reason
    }
    await execute()
    expect(ended).toBe(true)
    const run = await room.run()
    expect(run).toMatchObject({ state: 'queued' })
    expect(JSON.parse(run.error ?? '')).toMatchObject({ code: 'timeout' })
  })

  test('canceling stops what is under way, by its row alone', async () => {
    const { room, runId, execute } = await dueRoom(household)
    const begun = Promise.withResolvers<void>()
    room.engine = (run, access) => {
      begun.resolve()
      return untilStopped(run, access)
    }
    const executed = execute()
    await begun.promise
    await cancelRun(await room.context(), { runId })
    expect(await room.run()).toMatchObject({ state: 'running', cancelAsked: true })
    await renewLeases()
    await executed
    expect(await room.run()).toMatchObject({ state: 'canceled', reason: 'person' })
    expect(await room.ledger(runId)).toEqual([
      'run.queued',
      'run.started',
      'run.cancel-asked',
      'run.canceled',
    ])
  })

  test('a process that ends gives its runs back, and the attempt does not count', async () => {
    const { room, runId, execute } = await dueRoom(household)
    const begun = Promise.withResolvers<void>()
    room.engine = (run, access) => {
      begun.resolve()
      return untilStopped(run, access)
    }
    const executed = execute()
    await begun.promise
    expect(await releaseRuns(2000)).toBe(true)
    await executed
    expect(await room.run()).toMatchObject({ state: 'queued', attempt: 0, leaseUntil: null })
    room.engine = () => ({ kind: 'succeeded', output: null })
    await room.settle()
    expect(await room.run()).toMatchObject({ state: 'succeeded', attempt: 1, fence: 2 })
    expect(await room.ledger(runId)).toContain('run.released')
  })

  test('a run whose worker fell silent goes to another, and the late result of the first is refused', async () => {
    const { room, runId, execute } = await dueRoom(household)
    const gate = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    room.engine = async (run) => {
      if (run.run.attempt === 1) {
        begun.resolve()
        await gate.promise
        return { kind: 'succeeded', output: 'late' }
      }
      return { kind: 'succeeded', output: 'in time' }
    }
    const first = execute()
    await begun.promise
    room.goOn(9000)
    await room.settle()
    expect(await room.run()).toMatchObject({ state: 'succeeded', output: '"in time"', crashes: 1, fence: 2 })
    gate.resolve()
    await first
    expect(await room.run()).toMatchObject({ state: 'succeeded', output: '"in time"' })
    expect(await room.ledger(runId)).toEqual([
      'run.queued',
      'run.started',
      'run.reclaimed',
      'run.started',
      'run.succeeded',
    ])
    expect(await room.counter('runs:running')).toBe(0)
  })

  test('a run that ends its process three times is dead', async () => {
    const { room, runId, execute } = await dueRoom(household, daily)
    for (let crash = 1; crash <= 3; crash++) {
      room.engine = untilStopped
      void execute()
      await vi.waitFor(async () => expect((await room.run()).state).toBe('running'))
      room.goOn(9000)
      await room.attend()
      expect(await room.run()).toMatchObject({ crashes: crash, state: crash < 3 ? 'queued' : 'dead' })
    }
    expect(await room.run()).toMatchObject({ reason: 'poison' })
    expect((await room.ledger(runId)).at(-1)).toBe('run.dead')
  })
})
