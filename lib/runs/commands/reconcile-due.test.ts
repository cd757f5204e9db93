import { beforeEach, expect, test, vi } from 'vitest'
import { control } from '#lib/adapters/db/open.ts'
import { queue } from '#lib/adapters/queue/queues.ts'
import { commands } from '#lib/adapters/redis/connection.ts'
import { lowerDue } from '#lib/automations/commands/lower-due.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { EngineRoom } from '../testing/engine-room.ts'
import { reconcileDue } from './reconcile-due.ts'
import { retainRuns } from './retain-runs.ts'
import { sweepDue } from './sweep-due.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

const minute = 60_000

beforeEach(async () => {
  await commands().flushall()
  await control()
    .transact({ now: new Date() }, (tx) => tx.workspace.updateMany({ data: { earliestDueAt: null } }))
    .catch(() => null)
})

describeCommands('reconciling', (household) => {
  const armed = async (room: EngineRoom) => {
    const jobs = await queue('wake').getJobs(['delayed', 'waiting', 'prioritized'])
    return jobs.flatMap(({ id, data }) => (data.workspaceId === room.workspaceId ? [id] : []))
  }

  test('an attended workspace has one wake-up, for all that comes', async () => {
    const room = await EngineRoom.open(household)
    await Promise.all(Array.from({ length: 20 }, () => room.automation()))
    await room.attend()
    await room.attend()
    expect(await armed(room)).toEqual([`attend-${room.workspaceId}-${room.now.getTime() + minute}`])
  })

  test('after Redis lost everything, what comes is armed again', async () => {
    const room = await EngineRoom.open(household)
    await room.automation()
    await room.attend()
    await commands().flushall()
    expect(await armed(room)).toEqual([])
    await reconcileDue(room)
    expect(await armed(room)).toEqual([`attend-${room.workspaceId}-${room.now.getTime() + minute}`])
  })

  test('after Redis lost everything, an admitted run is in the queue again, once', async () => {
    const room = await EngineRoom.open(household)
    await room.automation()
    room.goOn(minute)
    await room.attend()
    const { id } = await room.run()
    await commands().flushall()
    room.goOn(3000)
    await room.attend()
    await room.attend()
    expect((await queue('runs').getWaiting()).map((job) => job.id)).toEqual([`execute-${id}-0`])
  })

  test('the sweep wakes only what is overdue', async () => {
    const room = await EngineRoom.open(household)
    const other = await EngineRoom.open(household)
    await room.automation()
    await room.attend()
    await commands().flushall()
    await sweepDue(room)
    expect(await armed(room)).toEqual([])
    room.goOn(minute + 1000)
    await sweepDue(room)
    expect(await armed(room)).toHaveLength(1)
    expect(await armed(other)).toEqual([])
  })

  test('what was lowered by a command that may not have committed yet is looked after once more', async () => {
    const room = await EngineRoom.open(household)
    await lowerDue(room, room.workspaceId, room.now)
    await room.attend()
    expect(await room.earliestDueAt()).toEqual(new Date(room.now.getTime() + minute))
    room.goOn(minute)
    await room.attend()
    expect(await room.earliestDueAt()).toBeNull()
  })

  test('an instant that gets no row within two minutes is one incident, until it has one', async () => {
    const room = await EngineRoom.open(household)
    const automationId = await room.automation()
    const write = (spec: string) =>
      room.database.transact(room, (tx) => tx.automationVersion.updateMany({ data: { spec } }))
    const row = await room.database.read((db) => db.automationVersion.findFirstOrThrow())
    await room.attend()
    await write('{}')
    room.goOn(4 * minute)
    await reconcileDue(room)
    await reconcileDue(room)
    const incidents = () => room.database.read((db) => db.incident.findMany())
    expect(await incidents()).toMatchObject([
      { automationId, state: 'open', cause: `silent:${automationId}` },
    ])
    await write(row.spec)
    await room.attend()
    room.goOn(4 * minute)
    await reconcileDue(room)
    expect(await incidents()).toMatchObject([{ state: 'closed' }])
  })

  test('what was due while nothing ran is no incident: it gets its rows', async () => {
    const room = await EngineRoom.open(household)
    await room.automation()
    await room.attend()
    room.goOn(90 * minute)
    await reconcileDue(room)
    expect(await room.database.read((db) => db.incident.findMany())).toEqual([])
    expect((await room.runs()).length).toBeGreaterThan(0)
  })

  test('old runs go with all that belongs to them; dead ones wait for somebody', async () => {
    const room = await EngineRoom.open(household)
    await room.automation()
    for (let count = 0; count < 3; count++) {
      room.goOn(minute)
      await room.settle()
    }
    const [, dead] = await room.runs()
    await room.database.transact(room, (tx) =>
      tx.run.updateMany({ where: { id: dead?.id ?? '' }, data: { state: 'dead' } }),
    )
    expect(await retainRuns(room, room.workspaceId)).toBe(0)
    room.goOn(91 * 86_400_000)
    expect(await retainRuns(room, room.workspaceId)).toBe(2)
    expect(await room.run()).toMatchObject({ id: dead?.id })
    expect(await room.database.read((db) => db.runEvent.count())).toBe(3)
  })
})
