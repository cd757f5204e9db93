import { expect, test, vi } from 'vitest'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { EngineRoom } from '../testing/engine-room.ts'
import { renewLeases } from './hold-runs.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

const minute = 60_000

describeCommands('attending a workspace', (household) => {
  test('an instant that has come is run, once, and the next one is armed', async () => {
    const room = await EngineRoom.open(household)
    const id = await room.automation()
    await room.settle()
    expect(await room.runs()).toEqual([])

    room.goOn(minute + 200)
    await room.settle()
    await room.settle()
    const run = await room.run()
    expect(run).toMatchObject({
      automationId: id,
      state: 'succeeded',
      triggerKind: 'schedule',
      nonce: '',
      because: 'schedule 08:01 UTC, 0.2 s late',
      attempt: 1,
      scheduledFor: new Date('2026-03-02T08:01:00Z'),
    })
    expect(await room.ledger(run.id)).toEqual(['run.queued', 'run.started', 'run.succeeded'])
    expect(room.ran).toHaveLength(1)
    expect(await room.row(id)).toMatchObject({
      nextFireAt: new Date('2026-03-02T08:02:00Z'),
      failures: 0,
      lastHealthyAt: room.now,
    })
    expect(await room.earliestDueAt()).toEqual(new Date('2026-03-02T08:02:00Z'))
    expect(await room.counter('runs:running')).toBe(0)
  })

  test('many who attend at the same time make one run', async () => {
    const room = await EngineRoom.open(household)
    await room.automation()
    room.goOn(minute)
    await Promise.all(Array.from({ length: 8 }, room.attend))
    await room.run()
  })

  test('more than fit into one transaction are all fired', async () => {
    const room = await EngineRoom.open(household)
    await room.limit(500)
    await Promise.all(Array.from({ length: 410 }, () => room.automation()))
    room.goOn(minute)
    await room.settle()
    const runs = await room.runs()
    expect(runs).toHaveLength(410)
    expect(new Set(runs.map(({ state }) => state))).toEqual(new Set(['succeeded']))
  }, 60_000)

  test('what happens once is finished', async () => {
    const room = await EngineRoom.open(household)
    const id = await room.automation({ trigger: { kind: 'at', at: '2026-03-02T08:01:00Z', zone: 'UTC' } })
    room.goOn(minute)
    await room.settle()
    expect(await room.run()).toMatchObject({ state: 'succeeded' })
    expect(await room.row(id)).toMatchObject({ state: 'finished', nextFireAt: null })
    expect(await room.earliestDueAt()).toBeNull()
  })

  test('no more runs are admitted than the workspace may have, and each end admits the next', async () => {
    const room = await EngineRoom.open(household)
    await room.limit(2)
    await Promise.all(Array.from({ length: 5 }, () => room.automation()))
    room.goOn(minute)
    await room.attend()
    const admitted = async () =>
      (await room.runs()).filter(({ admittedAt, finishedAt }) => admittedAt && !finishedAt)
    expect(await admitted()).toHaveLength(2)
    let most = 0
    let now = 0
    room.engine = async () => {
      most = Math.max(most, ++now)
      await new Promise((resolve) => setTimeout(resolve, 5))
      now -= 1
      return { kind: 'succeeded', output: null }
    }
    while ((await room.work()) > 0);
    expect(most).toBe(2)
    expect((await room.runs()).map(({ state }) => state)).toEqual(Array(5).fill('succeeded'))
  })

  test('an instant that comes while its run is under way has a row that says why it did not run', async () => {
    const room = await EngineRoom.open(household)
    await room.automation()
    room.goOn(minute)
    await room.attend()
    room.goOn(minute)
    await room.attend()
    const [first, second] = await room.runs()
    expect(first).toMatchObject({ state: 'queued' })
    expect(second).toMatchObject({ state: 'skipped', reason: 'overlap' })
    expect(await room.ledger(second?.id ?? '')).toEqual(['run.skipped'])
  })

  test('after thirty days without a worker: one late run, one row for all that was missed, and on with the next', async () => {
    const room = await EngineRoom.open(household)
    const id = await room.automation()
    const days = 30 * 24 * 60
    room.goOn(days * minute + 5000)
    await room.settle()
    expect(await room.runs()).toMatchObject([
      {
        state: 'missed',
        reason: 'not-running',
        scheduledFor: new Date('2026-03-02T08:01:00Z'),
        missedUntil: new Date('2026-04-01T07:59:00Z'),
        missedCount: days - 1,
      },
      {
        state: 'succeeded',
        scheduledFor: new Date('2026-04-01T08:00:00Z'),
        because: 'schedule 08:00 UTC, 5.0 s late',
      },
    ])
    expect(await room.row(id)).toMatchObject({ nextFireAt: new Date('2026-04-01T08:01:00Z') })
  })

  test('a workspace that has nothing due is left alone', async () => {
    const room = await EngineRoom.open(household)
    await room.automation({ trigger: { kind: 'manual' } })
    await room.attend()
    expect(await room.earliestDueAt()).toBeNull()
    expect(await room.runs()).toEqual([])
  })

  test('one that cannot be decided on stops no other', async () => {
    const room = await EngineRoom.open(household)
    const broken = await room.automation()
    await room.automation()
    await room.database.transact(room, (tx) =>
      tx.automationVersion.updateMany({ where: { automationId: broken }, data: { spec: '{}' } }),
    )
    room.goOn(minute)
    await room.settle()
    expect(await room.run()).toMatchObject({ state: 'succeeded' })
    expect(await room.row(broken)).toMatchObject({ nextFireAt: room.now })
  })
})

describeCommands('overlap', (household) => {
  const overlapping = async (overlap: 'queue-one' | 'cancel-previous') => {
    const room = await EngineRoom.open(household)
    await room.limit(10)
    await room.automation({ execution: { overlap } })
    const begun = Promise.withResolvers<void>()
    const gate = Promise.withResolvers<void>()
    room.engine = async (_run, { signal }) => {
      begun.resolve()
      await Promise.race([gate.promise, new Promise((resolve) => signal.addEventListener('abort', resolve))])
      if (signal.aborted) throw signal.reason
      return { kind: 'succeeded', output: null }
    }
    room.goOn(minute)
    await room.attend()
    const working = room.work()
    await begun.promise
    await renewLeases()
    room.goOn(5000)
    await renewLeases()
    room.goOn(minute - 5000)
    await renewLeases()
    await room.attend()
    return { room, gate, working }
  }
  const states = async (room: EngineRoom) => (await room.runs()).map(({ state, reason }) => reason ?? state)

  test('queue-one: the next waits for the end of the one before it, and one more is skipped', async () => {
    const { room, gate, working } = await overlapping('queue-one')
    expect(await states(room)).toEqual(['running', 'queued'])
    expect((await room.runs()).at(-1)).toMatchObject({ admittedAt: null })
    room.goOn(minute)
    await renewLeases()
    await room.attend()
    expect(await states(room)).toEqual(['running', 'queued', 'queue-full'])
    gate.resolve()
    await working
    expect(await room.work()).toBe(1)
    expect(await states(room)).toEqual(['succeeded', 'succeeded', 'queue-full'])
  })

  test('cancel-previous: the one before is told to stop, and the next begins when it has', async () => {
    const { room, working } = await overlapping('cancel-previous')
    expect((await room.runs()).map(({ state, admittedAt }) => [state, admittedAt !== null])).toEqual([
      ['running', true],
      ['queued', false],
    ])
    await renewLeases()
    await working
    room.engine = () => ({ kind: 'succeeded', output: null })
    await room.work()
    expect(await states(room)).toEqual(['previous-canceled', 'succeeded'])
  })
})
