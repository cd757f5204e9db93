import { expect, test, vi } from 'vitest'
import { control } from '#lib/adapters/db/open.ts'
import type { RunFailure } from '#lib/agent/run-access.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { daily, dueRoom } from '../testing/due-room.ts'
import { EngineRoom } from '../testing/engine-room.ts'

vi.hoisted(() => Object.assign(process.env, { CLOCK: 'shared', LOG_LEVEL: 'silent' }))

const minute = 60_000
const transient: RunFailure = { code: 'away', message: 'Nobody answered.', class: 'transient' }

describeCommands('claiming a run', (household) => {
  test.each([
    ['paused', 'canceled', 'paused'],
    ['deleted', 'canceled', 'deleted'],
  ])('when it is %s before the claim, the run does not act', async (state, ended, reason) => {
    const { room, automationId, execute } = await dueRoom(household)
    await room.database.transact(room, (tx) =>
      tx.automation.update({ where: { id: automationId }, data: { state } }),
    )
    await execute()
    expect(room.ran).toEqual([])
    expect(await room.run()).toMatchObject({ state: ended, reason })
  })

  test('when its author is demoted before the claim, the run does not act, and the automation is paused', async () => {
    const room = await EngineRoom.open(household)
    const editor = await household.member(room.workspaceId, 'editor')
    const automationId = await room.automation({}, editor)
    room.goOn(minute)
    await room.attend()
    await control().transact(room, (tx) =>
      tx.membership.updateMany({ where: { personId: editor.id }, data: { role: 'viewer' } }),
    )
    await room.work()
    expect(room.ran).toEqual([])
    expect(await room.run()).toMatchObject({ state: 'skipped', reason: 'rights' })
    expect(await room.row(automationId)).toMatchObject({ state: 'paused', stoppedBySystem: true })
  })

  test('after an edit, an unstarted run takes the new version while its instant stands', async () => {
    const { room, automationId, execute } = await dueRoom(household)
    await room.edit(automationId, { name: 'Changed' })
    await execute()
    expect(room.ran).toMatchObject([{ run: { version: 2 }, spec: { name: 'Changed' } }])
    expect(await room.run()).toMatchObject({ state: 'succeeded', version: 2 })
  })

  test('and is skipped when its instant no longer stands', async () => {
    const { room, automationId, execute } = await dueRoom(household)
    await room.edit(automationId, { trigger: { kind: 'cron', expressions: ['30 9 * * *'], zone: 'UTC' } })
    await execute()
    expect(room.ran).toEqual([])
    expect(await room.run()).toMatchObject({ state: 'skipped', reason: 'superseded' })
  })

  test('a run that began keeps its version to the end', async () => {
    const { room, automationId, execute } = await dueRoom(household, daily)
    room.engine = () => ({ kind: 'failed', error: transient })
    await execute()
    await room.edit(automationId, { name: 'Changed' })
    room.goOn(30_000)
    await room.settle()
    expect(room.ran.map(({ run, spec }) => [run.version, spec.name])).toEqual([
      [1, 'Minutely'],
      [1, 'Minutely'],
    ])
  })
})
