import { expect, test } from 'vitest'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { automationScene } from '../testing/automation-scene.ts'
import { commitDue } from './commit-due.ts'
import { lowerDue } from './lower-due.ts'
import { raiseDue, readDue } from './raise-due.ts'

const at = (time: string) => new Date(`2026-03-01T${time}Z`)
const now = at('09:00:00')

describeCommands('what is due next', (household) => {
  const seenOf = async (workspaceId: string) => {
    const seen = await readDue(workspaceId)
    if (!seen) throw new Error('no such workspace')
    return seen
  }

  test('is only ever lowered by who makes something due', async () => {
    const scene = await automationScene(household)
    const { workspaceId } = scene
    for (const due of ['10:00:00', '11:00:00', '09:30:00']) await lowerDue({ now }, workspaceId, at(due))
    expect((await scene.workspace()).earliestDueAt).toEqual(at('09:30:00'))
  })

  test('stands before the commit, and a transaction that fails leaves a wake-up and nothing else', async () => {
    const scene = await automationScene(household)
    const context = await scene.as(scene.owner)
    const failing = commitDue(context, at('09:30:00'), async () => {
      throw new Error('disk full')
    })
    await expect(failing).rejects.toThrow('disk full')
    expect((await scene.workspace()).earliestDueAt).toEqual(at('09:30:00'))
  })

  test('what turns out to be due earlier than expected is announced before it is written', async () => {
    const scene = await automationScene(household)
    const context = await scene.as(scene.owner)
    let tries = 0
    const made = await commitDue(context, null, async (tx) => {
      await tx.setting.create({ data: { key: `try ${++tries}`, value: '1', updatedAt: now } })
      return { answer: 'done', dueAt: at('09:10:00') }
    })
    expect(made).toBe('done')
    expect((await scene.workspace()).earliestDueAt).toEqual(at('09:10:00'))
    const written = await scene.database.read((db) => db.setting.findMany())
    expect(written.map(({ key }) => key)).toEqual(['try 2'])
  })

  test('is raised after attending, but shortly after a lowering once more to what may just be committed', async () => {
    const scene = await automationScene(household)
    const { workspaceId } = scene
    await lowerDue({ now }, workspaceId, at('09:00:01'))
    const raise = async (time: string, next: Date | null) =>
      raiseDue({ now: at(time) }, { workspaceId, seen: await seenOf(workspaceId), next })
    expect(await raise('09:00:01', at('12:00:00'))).toEqual({ earliestDueAt: at('09:01:00') })
    expect(await raise('09:00:02', at('09:00:30'))).toEqual({ earliestDueAt: at('09:00:30') })
    expect(await raise('09:01:00', at('12:00:00'))).toEqual({ earliestDueAt: at('12:00:00') })
    expect(await raise('12:00:00', null)).toEqual({ earliestDueAt: null })
  })

  test('is not raised over what somebody lowered meanwhile', async () => {
    const scene = await automationScene(household)
    const { workspaceId } = scene
    await lowerDue({ now }, workspaceId, at('10:00:00'))
    const seen = await seenOf(workspaceId)
    await lowerDue({ now: at('10:00:01') }, workspaceId, at('11:00:00'))
    expect(await raiseDue({ now: at('10:00:02') }, { workspaceId, seen, next: at('12:00:00') })).toBeNull()
    expect((await scene.workspace()).earliestDueAt).toEqual(at('10:00:00'))
  })
})
