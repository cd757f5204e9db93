import { expect, test } from 'vitest'
import { changeRole } from '#lib/workspaces/commands/change-role.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { listChanges, readAutomation, readVersion } from '../queries.ts'
import { automationScene, daily } from '../testing/automation-scene.ts'
import { adoptAutomation } from './adopt-automation.ts'
import { createAutomation } from './create-automation.ts'
import { duplicateAutomation } from './duplicate-automation.ts'
import { patchAutomation } from './patch-automation.ts'
import { pauseAutomation } from './pause-automation.ts'
import { resumeAutomation } from './resume-automation.ts'
import { rollbackAutomation } from './rollback-automation.ts'

const tomorrow = new Date('2026-03-02T09:00:00.000Z')

describeCommands('automations', (household) => {
  test('a new one is there with its first version, its next instant, an entry and the news of it', async () => {
    const scene = await automationScene(household)
    const context = await scene.as(scene.owner)
    const { id } = await createAutomation(context, { spec: daily })
    const found = await readAutomation(context, { automationId: id })
    expect(found.automation).toMatchObject({
      state: 'active',
      version: 1,
      nextFireAt: tomorrow.toISOString(),
    })
    expect(found.version).toMatchObject({ number: 1, author: { personId: scene.owner.id, name: 'Olga' } })
    expect(found.spec.execution.timeoutMs).toBe(600_000)
    expect((await scene.workspace()).earliestDueAt).toEqual(tomorrow)
    expect(await scene.frames()).toEqual(
      expect.arrayContaining([{ kind: 'automation.saved', automation: found.automation }]),
    )
    expect(await scene.audit()).toEqual(['automation.created'])
    expect(await scene.counter()).toBe(1)
  })

  test('what cannot be is refused with all its fields, and leaves nothing', async () => {
    const scene = await automationScene(household)
    const context = await scene.as(scene.owner)
    const wrong = { ...daily, colour: 'red', budget: { perRunMicros: -1 } }
    await expect(createAutomation(context, { spec: wrong })).rejects.toMatchObject({
      code: 'invalid',
      field: 'budget.perRunMicros',
      data: { refusals: [{ field: 'budget.perRunMicros' }, { field: 'colour' }] },
    })
    await expect(
      createAutomation(context, { spec: { ...daily, action: { kind: 'workflow', workflowId: 'w' } } }),
    ).rejects.toMatchObject({ code: 'invalid', field: 'action.kind' })
    expect(await scene.database.read((db) => db.automation.count())).toBe(0)
    expect(await scene.counter()).toBe(0)
  })

  test('an interval without a phase gets a round one, in the zone of the workspace', async () => {
    const scene = await automationScene(household)
    const now = new Date('2026-03-01T09:07:03.000Z')
    const { id } = await createAutomation(await scene.as(scene.owner, now), {
      spec: { ...daily, trigger: { kind: 'every', everyMs: 900_000 } },
    })
    const { spec, automation } = await readAutomation(await scene.as(scene.owner), { automationId: id })
    expect(spec.trigger).toEqual({
      kind: 'every',
      everyMs: 900_000,
      anchor: '2026-03-01T09:15:00.000Z',
      zone: 'Europe/Vienna',
    })
    expect(automation.nextFireAt).toBe('2026-03-01T09:15:00.000Z')
  })

  test('the plan bounds how often and how many', async () => {
    const scene = await automationScene(household)
    await scene.setPlan('free')
    const context = await scene.as(scene.owner)
    const every = (everyMs: number) => ({ spec: { ...daily, trigger: { kind: 'every', everyMs } } })
    await expect(createAutomation(context, every(60_000))).rejects.toMatchObject({ field: 'trigger.everyMs' })
    for (let made = 0; made < 10; made++) await createAutomation(context, every(300_000))
    await expect(createAutomation(context, every(300_000))).rejects.toMatchObject({ code: 'conflict' })
    const { id } = await createAutomation(context, { ...every(300_000), isPaused: true })
    await expect(resumeAutomation(context, { automationId: id })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('an edit makes a version with its author and a reason, and the old one stays as it was', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const { context, person } = await scene.member('editor')
    const edit = { automationId: id, baseVersion: 1, patch: { name: 'Health', tags: ['work'] } }
    expect(await patchAutomation(context, edit)).toEqual({ version: 2 })
    const now = await readAutomation(context, { automationId: id })
    expect(now.automation).toMatchObject({
      name: 'Health',
      tags: ['work'],
      version: 2,
      creator: { name: 'Olga' },
    })
    expect(now.version).toMatchObject({ author: { personId: person.id }, reason: 'Changed: Name; Tags' })
    expect((await readVersion(context, { automationId: id, number: 1 })).spec.name).toBe('Status page')
    expect(await scene.audit()).toEqual(['automation.created', 'automation.edited'])
    const again = { ...edit, baseVersion: 2, reason: 'Nothing, really' }
    expect(await patchAutomation(context, again)).toEqual({ version: 2 })
  })

  test('who edited an older version hears who saved what since, and nothing is written', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const owner = await scene.as(scene.owner)
    await patchAutomation(owner, { automationId: id, baseVersion: 1, patch: { name: 'Health' } })
    const { context } = await scene.member('editor')
    const late = { automationId: id, baseVersion: 1, patch: { name: 'Page' } }
    await expect(patchAutomation(context, late)).rejects.toMatchObject({
      code: 'conflict',
      message: 'Olga saved version 2 while you edited version 1. Compare both, then save again.',
      data: {
        conflict: {
          baseVersion: 1,
          version: 2,
          savedBy: 'Olga',
          differences: [{ path: 'name', before: 'Status page', after: 'Health' }],
        },
      },
    })
    expect((await scene.row(id)).name).toBe('Health')
    await expect(patchAutomation(context, { ...late, baseVersion: 9 })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('of two edits at once, one is saved and the other hears of it', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const context = await scene.as(scene.owner)
    const edits = ['a', 'b', 'c'].map((name) =>
      patchAutomation(context, { automationId: id, baseVersion: 1, patch: { name } }),
    )
    const outcomes = await Promise.allSettled(edits)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
    }
    expect((await scene.row(id)).version).toBe(2)
  })

  test('an interval keeps its phase over edits, and other edits move no instant', async () => {
    const scene = await automationScene(household)
    const id = await scene.make({
      trigger: { kind: 'every', everyMs: 420_000, anchor: '2026-03-01T08:59:17.000Z', zone: 'UTC' },
    })
    const before = await scene.row(id)
    const later = await scene.as(scene.owner, new Date('2026-03-01T09:01:00.000Z'))
    await patchAutomation(later, { automationId: id, baseVersion: 1, patch: { name: 'x' } })
    expect((await scene.row(id)).nextFireAt).toEqual(before.nextFireAt)
    const spec = { ...daily, name: 'y', trigger: { kind: 'every', everyMs: 840_000, zone: 'UTC' } }
    await patchAutomation(later, { automationId: id, baseVersion: 2, spec })
    expect((await scene.row(id)).nextFireAt).toEqual(new Date('2026-03-01T09:13:17.000Z'))
  })

  test('a new time counts from now; what is due already is left to the fire', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const patch = { trigger: { expressions: ['30 9 * * *'] } }
    await patchAutomation(await scene.as(scene.owner), { automationId: id, baseVersion: 1, patch })
    expect((await scene.row(id)).nextFireAt).toEqual(new Date('2026-03-01T09:30:00.000Z'))
    expect((await scene.workspace()).earliestDueAt).toEqual(new Date('2026-03-01T09:30:00.000Z'))
    const late = await scene.as(scene.owner, new Date('2026-03-01T09:31:00.000Z'))
    await patchAutomation(late, {
      automationId: id,
      baseVersion: 2,
      patch: { trigger: { expressions: ['0 12 * * *'] } },
    })
    expect((await scene.row(id)).nextFireAt).toEqual(new Date('2026-03-01T09:30:00.000Z'))
  })

  test('rolling back is a version more, by whoever does it, and passes the contract', async () => {
    const scene = await automationScene(household)
    const id = await scene.make({ security: { profile: 'networked' } })
    const owner = await scene.as(scene.owner)
    await patchAutomation(owner, {
      automationId: id,
      baseVersion: 1,
      patch: { security: { profile: 'restricted' } },
    })
    const { context } = await scene.member('editor')
    const back = { automationId: id, baseVersion: 2, version: 1 }
    await expect(rollbackAutomation(context, back)).rejects.toMatchObject({ field: 'security.profile' })
    expect(await rollbackAutomation(owner, back)).toEqual({ version: 3 })
    const { spec, version } = await readAutomation(owner, { automationId: id })
    expect(spec.security.profile).toBe('networked')
    expect(version.reason).toBe('Back to version 1')
    await expect(rollbackAutomation(owner, { ...back, baseVersion: 3, version: 7 })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('a copy is its own, belongs to whoever makes it, and stands still', async () => {
    const scene = await automationScene(household)
    const original = await scene.make({ tags: ['work'] })
    const { context, person } = await scene.member('editor')
    const { id } = await duplicateAutomation(context, { automationId: original })
    const { automation, spec } = await readAutomation(context, { automationId: id })
    expect(automation).toMatchObject({
      name: 'Status page (copy)',
      state: 'paused',
      version: 1,
      nextFireAt: null,
    })
    expect(automation.creator.personId).toBe(person.id)
    expect(spec.tags).toEqual(['work'])
    expect((await scene.row(original)).state).toBe('active')
  })

  test('one whose creator lost the rights does not go on before an admin adopts it', async () => {
    const scene = await automationScene(household)
    const { context, person } = await scene.member('editor')
    const { id } = await createAutomation(context, { spec: daily })
    const owner = await scene.as(scene.owner)
    await pauseAutomation(owner, { automationId: id })
    await changeRole(owner, { personId: person.id, role: 'viewer' })
    await expect(resumeAutomation(owner, { automationId: id })).rejects.toMatchObject({ field: 'creator' })
    await adoptAutomation(owner, { automationId: id })
    await resumeAutomation(owner, { automationId: id })
    const { automation, version } = await readAutomation(owner, { automationId: id })
    expect(automation).toMatchObject({ state: 'active', version: 2, creator: { name: 'Olga' } })
    expect(version).toMatchObject({ author: { name: 'Olga' }, reason: 'Adopted from editor' })
  })

  test('a key makes nothing that it may not do itself, and the system nothing at all', async () => {
    const scene = await automationScene(household)
    const owner = await scene.as(scene.owner)
    const actor = { kind: 'key', keyId: 'ak_1', personId: scene.owner.id, name: 'deploy' } as const
    const permissions = new Set(['automation:read', 'automation:write'] as const)
    const key = { ...owner, actor, permissions }
    const wide = { spec: { ...daily, security: { profile: 'networked' } } }
    await expect(createAutomation(key, wide)).rejects.toMatchObject({ field: 'security.profile' })
    const { id } = await createAutomation(key, { spec: daily })
    expect((await readAutomation(owner, { automationId: id })).version.author.name).toBe('Olga')
    const system = { ...owner, actor: { kind: 'system', name: 'job' } as const }
    await expect(createAutomation(system, { spec: daily })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('its history says what it was at any minute', async () => {
    const scene = await automationScene(household)
    const id = await scene.make()
    const at = async (minute: number) => scene.as(scene.owner, new Date(Date.UTC(2026, 2, 1, 9, minute)))
    await patchAutomation(await at(1), { automationId: id, baseVersion: 1, patch: { name: 'x' } })
    await pauseAutomation(await at(2), {
      automationId: id,
      until: '2026-03-01T09:30:00Z',
      reason: 'Holidays',
    })
    await resumeAutomation(await at(3), { automationId: id })
    expect(await listChanges(await at(4), { automationId: id })).toMatchObject([
      { at: '2026-03-01T09:00:00.000Z', kind: 'created', state: 'active', version: 1 },
      { at: '2026-03-01T09:01:00.000Z', kind: 'edited', state: 'active', version: 2 },
      { kind: 'paused', state: 'paused', pausedUntil: '2026-03-01T09:30:00.000Z', words: 'Holidays' },
      { kind: 'resumed', state: 'active', words: 'Resumed by Olga' },
    ])
  })
})
