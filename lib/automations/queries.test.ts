import { expect, test } from 'vitest'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { importAutomation } from './commands/import-automation.ts'
import { patchAutomation } from './commands/patch-automation.ts'
import { pauseAutomation } from './commands/pause-automation.ts'
import {
  compareVersions,
  exportAutomation,
  listAutomations,
  listVersions,
  readAutomation,
  readVersion,
} from './queries.ts'
import { automationScene } from './testing/automation-scene.ts'

describeCommands('queries of automations', (household) => {
  test('the list is read page by page, each row once, whatever it is named', async () => {
    const scene = await automationScene(household)
    const names = ['b.1', 'b', 'a', 'ä', 'b', 'B', '🙂', 'c %']
    for (const name of names) await scene.make({ name })
    const context = await scene.as(scene.owner)
    const seen: string[] = []
    let after: string | undefined
    for (let page = 0; page < names.length; page++) {
      const { rows, next } = await listAutomations(context, { after }, 3)
      seen.push(...rows.map(({ name }) => name))
      if (next === null) break
      after = next
    }
    expect(seen.toSorted()).toEqual(names.toSorted())
    expect((await listAutomations(context, { after: 'nonsense' })).rows).toHaveLength(names.length)
  })

  test.each([
    ['a state', { state: 'paused' }, ['Backup']],
    ['a tag, whole', { tag: 'a_b' }, ['Ampel']],
    ['a tag in capital letters', { tag: 'work' }, ['Ampel', 'Backup']],
    ['a word of the name', { text: 'ACK' }, ['Backup']],
    ['a word of the description', { text: 'über alles' }, ['Ampel']],
    ['a sign that databases read as anything', { text: '%' }, ['Backup']],
    ['and another', { text: '_' }, ['Ampel']],
    ['a backslash', { text: '\\' }, []],
    ['both', { tag: 'work', text: 'ampel' }, ['Ampel']],
  ] as const)('finds by %s', async (_what, filter, names) => {
    const scene = await automationScene(household)
    await scene.make({ name: 'Ampel', tags: ['a_b', 'work'], description: 'Steht ÜBER alles' })
    const backup = await scene.make({ name: 'Backup', tags: ['axb', 'Work'], description: '100% of it' })
    await scene.make({ name: 'Other' })
    const context = await scene.as(scene.owner)
    await pauseAutomation(context, { automationId: backup })
    const { rows } = await listAutomations(context, filter)
    expect(rows.map(({ name }) => name)).toEqual(names)
  })

  test('versions are listed from the newest on, read by number, and compared', async () => {
    const scene = await automationScene(household)
    const automationId = await scene.make()
    const context = await scene.as(scene.owner)
    for (const baseVersion of [1, 2, 3]) {
      await patchAutomation(context, { automationId, baseVersion, patch: { name: `Name ${baseVersion}` } })
    }
    const first = await listVersions(context, { automationId }, 3)
    expect(first.rows.map(({ number }) => number)).toEqual([4, 3, 2])
    const rest = await listVersions(context, { automationId, before: first.next ?? undefined }, 3)
    expect(rest).toMatchObject({ rows: [{ number: 1, reason: 'Created' }], next: null })
    expect((await readVersion(context, { automationId, number: 2 })).spec.name).toBe('Name 1')
    expect(await compareVersions(context, { automationId, from: 1, to: 4, locale: 'en-GB' })).toMatchObject([
      { path: 'name', before: 'Status page', after: 'Name 3' },
    ])
    const missing = { code: 'not-found' }
    await expect(readVersion(context, { automationId, number: 9 })).rejects.toMatchObject(missing)
    await expect(listVersions(context, { automationId: 'au_none' })).rejects.toMatchObject(missing)
    await expect(readAutomation(context, { automationId: 'au_none' })).rejects.toMatchObject(missing)
  })

  test.each(['markdown', 'json'] as const)(
    'what was exported as %s and imported is the same once more',
    async (format) => {
      const scene = await automationScene(household)
      const automationId = await scene.make({
        description: 'Two\nlines',
        tags: ['work'],
        action: {
          kind: 'steps',
          steps: [{ tool: 'http.fetch', args: { url: '{{trigger.url}}', deep: [{ a: 1 }] } }],
        },
        budget: { perRunMicros: 5 },
      })
      const context = await scene.as(scene.owner)
      const { text } = await exportAutomation(context, { automationId, format })
      const { id } = await importAutomation(context, { file: text })
      const [one, other] = [automationId, id].map((each) => readAutomation(context, { automationId: each }))
      expect((await other)?.spec).toEqual((await one)?.spec)
    },
  )

  test('an import passes the contract, and a file that cannot be read says where', async () => {
    const scene = await automationScene(household)
    const { context } = await scene.member('editor')
    const file = (fields: string) => `---\nname: A\ntrigger: {kind: manual}\n${fields}---\nDo it.\n`
    const cases = [
      [file('security: {profile: custom}\n'), 'security.profile'],
      [file('colour: red\n'), 'colour'],
      [file('name: B\n'), 'file'],
      ['{"name": }', 'file'],
    ] as const
    for (const [text, field] of cases) {
      await expect(importAutomation(context, { file: text })).rejects.toMatchObject({
        code: 'invalid',
        field,
      })
    }
    const { id } = await importAutomation(context, { file: file(''), isPaused: true })
    expect((await scene.row(id)).state).toBe('paused')
  })

  test('no id of another workspace finds anything', async () => {
    const [here, there] = [await automationScene(household), await automationScene(household)]
    const automationId = await there.make()
    const context = await here.as(here.owner)
    const missing = { code: 'not-found' }
    await expect(readAutomation(context, { automationId })).rejects.toMatchObject(missing)
    await expect(pauseAutomation(context, { automationId })).rejects.toMatchObject(missing)
    expect((await listAutomations(context, {})).rows).toEqual([])
  })
})
