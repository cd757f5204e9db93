import { expect, test } from 'vitest'
import type { Context } from '#lib/shared/context.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { listAutomations } from '../queries.ts'
import { type AutomationScene, automationScene } from '../testing/automation-scene.ts'
import { deleteAutomation } from './delete-automation.ts'
import { endPauses } from './end-pauses.ts'
import { pauseAutomation } from './pause-automation.ts'
import { purgeDeleted } from './purge-deleted.ts'
import { restoreAutomation } from './restore-automation.ts'
import { resumeAutomation } from './resume-automation.ts'
import { finishRow, pauseRow } from './stop-automation.ts'
import { type Stopped, whenStopped } from './tell-stopped.ts'

const tomorrow = new Date('2026-03-02T09:00:00.000Z')
const dayMs = 86_400_000
const system = (now: Date): Context => ({ actor: { kind: 'system', name: 'worker' }, now, requestId: 'job' })

const endPausesAt = (scene: AutomationScene, now: Date) =>
  scene.database.transact({ now }, (tx, unit) => endPauses({ tx, unit, by: system(now) }))

async function stoppedWhile(work: () => Promise<unknown>): Promise<Stopped[]> {
  const heard: Stopped[] = []
  whenStopped(async (_tx, _unit, stopped) => {
    heard.push(stopped)
  })
  try {
    await work()
  } finally {
    whenStopped(async () => {})
  }
  return heard
}

describeCommands('standing still', (household) => {
  test('a pause takes the next instant away, and resuming goes on with those to come', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const context = await scene.as(scene.owner)
    await pauseAutomation(context, { automationId: id })
    expect(await scene.row(id)).toMatchObject({
      state: 'paused',
      nextFireAt: null,
      stopReason: 'Paused by Olga',
      stoppedBySystem: false,
    })
    await resumeAutomation(context, { automationId: id })
    await resumeAutomation(context, { automationId: id })
    expect(await scene.row(id)).toMatchObject({ state: 'active', nextFireAt: tomorrow, stopReason: null })
    expect(await scene.audit()).toEqual(['automation.created', 'automation.paused', 'automation.resumed'])
  })

  test('a pause until an instant ends by itself, and what came since is still to come', async () => {
    const scene = await automationScene(household)
    const id = await scene.make({ trigger: { kind: 'cron', expressions: ['*/10 * * * *'], zone: 'UTC' } })
    const until = new Date('2026-03-01T10:00:00.000Z')
    await pauseAutomation(await scene.as(scene.owner), { automationId: id, until: until.toISOString() })
    expect((await scene.workspace()).earliestDueAt).not.toBeNull()
    expect(await endPausesAt(scene, new Date(until.getTime() - 1))).toBe(0)
    expect(await endPausesAt(scene, new Date(until.getTime() + 1_500_000))).toBe(1)
    expect(await scene.row(id)).toMatchObject({ state: 'active', nextFireAt: until, pausedUntil: null })
  })

  test('a pause that outlasts the last instant ends as finished', async () => {
    const scene = await automationScene(household)
    const id = await scene.make({ trigger: { kind: 'at', at: '2026-03-01T09:30:00Z', zone: 'UTC' } })
    await pauseAutomation(await scene.as(scene.owner), { automationId: id, until: '2026-03-01T10:00:00Z' })
    await endPausesAt(scene, new Date('2026-03-01T10:00:00Z'))
    expect(await scene.row(id)).toMatchObject({ state: 'finished', nextFireAt: null })
  })

  test('a pause into the past and one of what has finished are refused', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const context = await scene.as(scene.owner)
    const past = { automationId: id, until: '2026-03-01T09:00:00Z' }
    await expect(pauseAutomation(context, past)).rejects.toMatchObject({ field: 'until' })
    const row = await scene.row(id)
    await scene.database.transact(household, (tx, unit) =>
      finishRow({ tx, unit, by: system(household.now) }, row, 'Its last instant has come'),
    )
    await expect(pauseAutomation(context, { automationId: id })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('the product pauses too, and says that it was not a person', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const row = await scene.row(id)
    await scene.database.transact(household, (tx, unit) =>
      pauseRow({ tx, unit, by: system(household.now) }, row, { words: 'It failed five times in a row' }),
    )
    expect(await scene.row(id)).toMatchObject({
      stoppedBySystem: true,
      stopReason: 'It failed five times in a row',
    })
  })

  test('who listens hears of a pause and a deletion in the same transaction, with what was overdue', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const late = await scene.as(scene.owner, new Date(tomorrow.getTime() + 1000))
    const heard = await stoppedWhile(async () => {
      await pauseAutomation(late, { automationId: id })
      await deleteAutomation(late, { automationId: id })
    })
    expect(heard).toMatchObject([
      { automationId: id, version: 1, reason: 'paused', overdueAt: tomorrow },
      { automationId: id, version: 1, reason: 'deleted', overdueAt: null },
    ])
  })

  test('a deleted one is in the bin alone, and comes back as it was', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const context = await scene.as(scene.owner)
    await deleteAutomation(context, { automationId: id })
    expect(await scene.row(id)).toMatchObject({ state: 'deleted', nextFireAt: null })
    expect((await listAutomations(context, {})).rows).toEqual([])
    expect((await listAutomations(context, { state: 'deleted' })).rows).toMatchObject([{ id }])
    expect(await scene.counter()).toBe(0)
    await expect(deleteAutomation(context, { automationId: id })).rejects.toMatchObject({ code: 'not-found' })
    await restoreAutomation(context, { automationId: id })
    expect(await scene.row(id)).toMatchObject({ state: 'active', nextFireAt: tomorrow, deletedAt: null })
    expect(await scene.counter()).toBe(1)
    await expect(restoreAutomation(context, { automationId: id })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a paused one comes back paused, and one whose instant has passed says so', async () => {
    const scene = await automationScene(household)
    const context = await scene.as(scene.owner)
    const paused = await scene.make()
    await pauseAutomation(context, { automationId: paused })
    const once = await scene.make({ trigger: { kind: 'at', at: '2026-03-01T09:30:00Z', zone: 'UTC' } })
    for (const automationId of [paused, once]) await deleteAutomation(context, { automationId })
    const later = await scene.as(scene.owner, tomorrow)
    for (const automationId of [paused, once]) await restoreAutomation(later, { automationId })
    expect(await scene.row(paused)).toMatchObject({ state: 'paused', stopReason: 'Paused by Olga' })
    expect(await scene.row(once)).toMatchObject({
      state: 'paused',
      stopReason: 'This instant has passed. Choose one that is still to come.',
    })
  })

  test('after 30 days it is gone for good with its runs, and nothing else is', async () => {
    const scene = await automationScene(household)
    const [id, other] = [await scene.make(), await scene.make()]
    await scene.database.transact(household, async (tx) => {
      for (const automationId of [id, other]) {
        for (let number = 0; number < 3; number++) {
          const at = new Date(household.now.getTime() + number)
          await tx.run.create({
            data: {
              id: `${automationId}-${number}`,
              automationId,
              version: 1,
              scheduledFor: at,
              triggerKind: 'schedule',
              nonce: '',
              state: 'succeeded',
              because: 'schedule',
              createdAt: at,
              availableAt: at,
            },
          })
        }
      }
    })
    await deleteAutomation(await scene.as(scene.owner), { automationId: id })
    const end = new Date(household.now.getTime() + 30 * dayMs)
    const purge = (now: Date) => purgeDeleted(system(now), { workspaceId: scene.workspaceId })
    expect(await purge(new Date(end.getTime() - 1))).toBe(0)
    expect(await purge(end)).toBe(1)
    await expect(
      restoreAutomation(await scene.as(scene.owner, end), { automationId: id }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await scene.database.read((db) => db.automationVersion.count())).toBe(1)
    expect(await scene.database.read((db) => db.run.count())).toBe(3)
    expect(await scene.frames()).toContainEqual({ kind: 'automation.removed', automationId: id })
  })

  test('turned off and on a hundred times, it has one next instant', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const context = await scene.as(scene.owner)
    for (let times = 0; times < 50; times++) {
      await pauseAutomation(context, { automationId: id })
      await resumeAutomation(context, { automationId: id })
    }
    expect(await scene.row(id)).toMatchObject({
      state: 'active',
      nextFireAt: tomorrow,
      version: 1,
      revision: 101,
    })
  })
})
