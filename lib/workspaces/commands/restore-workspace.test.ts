import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { verifyChains } from '#lib/audit/commands/verify-chains.ts'
import { describeCommands } from '../testing/household.ts'
import { backupWorkspace } from './backup-workspace.ts'
import { restoreWorkspace } from './restore-workspace.ts'

describeCommands('a restore', (household) => {
  async function scene() {
    const anna = await household.person('Anna')
    const { id, slug } = await household.workspace(anna)
    const context = await household.in(slug, anna)
    const file = await buffer(await backupWorkspace(context))
    return { id, slug, context, file }
  }

  test('says that it begins, and that it is done', async () => {
    const { id, slug, context, file } = await scene()
    const restored = await restoreWorkspace(context, { input: Readable.from([file]), typedSlug: slug })
    expect(restored).toEqual({ from: 'Acme', createdAt: household.now.toISOString(), rows: 0 })
    expect((await household.auditOf(id)).slice(-3)).toEqual([
      'workspace.exported',
      'workspace.restore-begun',
      'workspace.restored',
    ])
  })

  test('that ends in between has said that it began', async () => {
    const { id, slug, context, file } = await scene()
    const database = workspaceDatabase(id)
    await database.transact(household, (tx) => tx.counter.create({ data: { name: 'since', value: 1n } }))
    // From its beginning on the log takes nothing more, as if the process had ended.
    const restoring = restoreWorkspace(
      { ...context, requestId: refusedTheSecondTime() },
      { input: Readable.from([file]), typedSlug: slug },
    )
    await expect(restoring).rejects.toThrow('the process ended')
    expect(await database.read((db) => db.counter.count({ where: { name: 'since' } }))).toBe(0)
    expect((await household.auditOf(id)).at(-1)).toBe('workspace.restore-begun')
    const entry = await control().read((db) =>
      db.auditEntry.findFirstOrThrow({ where: { scope: id }, orderBy: { sequence: 'desc' } }),
    )
    expect(entry.summary).toBe('Began to restore the backup of Acme made at 2026-03-01T09:00:00.000Z')
  })

  test('of a damaged file is refused at the field, and nothing is said to have begun', async () => {
    const { id, slug, context, file } = await scene()
    const input = Readable.from([file.subarray(0, -10)])
    await expect(restoreWorkspace(context, { input, typedSlug: slug })).rejects.toMatchObject({
      code: 'invalid',
      field: 'file',
    })
    expect((await household.auditOf(id)).at(-1)).toBe('workspace.exported')
  })

  test('is refused at once while two are under way', async () => {
    const scenes = [await scene(), await scene(), await scene()]
    const slow = scenes.slice(0, 2).map(({ context, slug, file }) => {
      const input = new Readable({ read() {} })
      const end = () => {
        input.push(file)
        input.push(null)
      }
      return { end, done: restoreWorkspace(context, { input, typedSlug: slug }) }
    })
    const [, , third] = scenes
    if (!third) throw new Error('no third')
    const restore = () =>
      restoreWorkspace(third.context, { input: Readable.from([third.file]), typedSlug: third.slug })
    await expect(restore()).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('2 backups are being restored already'),
    })
    for (const { end } of slow) end()
    await Promise.all(slow.map(({ done }) => done))
    await restore()
    for (const { slug } of scenes) {
      expect((await verifyChains()).find(({ chain }) => chain === slug)).toMatchObject({ breaks: [] })
    }
  })
})

/** An id that the log writes once. */
function refusedTheSecondTime(): string {
  let times = 0
  const toJSON = () => {
    times += 1
    if (times > 1) throw new Error('the process ended')
    return 'once'
  }
  return Object.assign('once', { toJSON })
}
