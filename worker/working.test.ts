import { expect, test, vi } from 'vitest'
import { moveSharedClock } from '#lib/adapters/clock/shared-clock.ts'
import { control } from '#lib/adapters/db/open.ts'
import { commands } from '#lib/adapters/redis/connection.ts'
import { nameEngine } from '#lib/runs/engine.ts'
import { EngineRoom } from '#lib/runs/testing/engine-room.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { startWorking, type Working } from './start-working.ts'

vi.hoisted(() =>
  Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent', SWEEP_MS: '200', LEASE_MS: '3000' }),
)

const minute = 60_000
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

describeCommands('a worker', (household) => {
  /** With the engine of the room instead of the worker's own; it closes nothing, which the tests do. */
  async function working(room: EngineRoom): Promise<Working> {
    const begun = await startWorking()
    nameEngine(async (run, access) => {
      room.ran.push(run)
      return room.engine(run, access)
    })
    return begun
  }

  async function goOn(room: EngineRoom, ms: number): Promise<void> {
    room.goOn(ms)
    await moveSharedClock(room.now)
  }

  test('runs what is due when the clock comes there, each instant once, and again after Redis lost everything', async () => {
    const room = await EngineRoom.open(household)
    await moveSharedClock(room.now)
    const ids = await Promise.all(Array.from({ length: 5 }, () => room.automation()))
    await room.attend()
    const worker = await working(room)
    const succeeded = async () => (await room.runs()).filter(({ state }) => state === 'succeeded').length

    await goOn(room, minute)
    await until(async () => expect(await succeeded()).toBe(5))
    await goOn(room, minute)
    await until(async () => expect(await succeeded()).toBe(10))

    await commands().flushall()
    await goOn(room, minute)
    await until(async () => expect(await succeeded()).toBe(15))
    expect(room.ran.map(({ run }) => run.automationId).toSorted()).toEqual(
      [...ids, ...ids, ...ids].toSorted(),
    )
    expect(await worker.drain(5000)).toBe(true)
  }, 60_000)

  test('at its end it gives back what takes too long, and another does it', async () => {
    const room = await EngineRoom.open(household)
    await control().transact(room, (tx) => tx.workspace.updateMany({ data: { earliestDueAt: null } }))
    await moveSharedClock(room.now)
    await room.automation()
    await room.attend()
    const first = await working(room)
    const begun = Promise.withResolvers<void>()
    room.engine = (_run, { signal }) => {
      begun.resolve()
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    }
    await goOn(room, minute)
    await begun.promise
    expect(await first.drain(6000)).toBe(true)
    expect(await room.run()).toMatchObject({ state: 'queued', attempt: 0 })

    room.engine = () => ({ kind: 'succeeded', output: null })
    const second = await working(room)
    await until(async () => expect(await room.run()).toMatchObject({ state: 'succeeded', attempt: 1 }))
    await second.drain(5000)
  }, 60_000)
})
