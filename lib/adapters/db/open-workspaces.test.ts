import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { WorkspaceDatabaseMissingError } from './errors.ts'
import { describeEachProvider, newId, now } from './testing/each-provider.ts'

const descriptors = () => readdirSync('/proc/self/fd').length

describeEachProvider(
  'many workspaces',
  (installation, provider) => {
    test('far more of them at once than may be open keep few files, and none closes under what is running', async () => {
      const count = provider === 'sqlite' ? 300 : 100
      const ids = Array.from({ length: count }, newId)
      for (const id of ids) await installation().databases.provisionWorkspace(id)
      const before = descriptors()
      let most = 0
      const write = async (id: string) => {
        await installation()
          .databases.workspace(id)
          .transact({ now }, async (tx, unit) => {
            most = Math.max(most, descriptors())
            await tx.counter.create({ data: { name: `of-${id}`, value: 1n } })
            unit.count('inbox', 1)
          })
      }
      await Promise.all(ids.map(write))
      const found = await Promise.all(
        ids.map((id) =>
          installation()
            .databases.workspace(id)
            .read((client) => client.counter.findMany({ where: { name: { startsWith: 'of-' } } })),
        ),
      )
      expect(found.map((rows) => rows.map(({ name }) => name))).toEqual(ids.map((id) => [`of-${id}`]))
      expect(most - before).toBeLessThan(80)
    })

    test('one that does not exist is not made by asking for it', async () => {
      const id = newId()
      const db = installation().databases.workspace(id)
      await expect(db.read((client) => client.counter.count())).rejects.toThrow(WorkspaceDatabaseMissingError)
      await installation().databases.provisionWorkspace(id)
      expect(await db.read((client) => client.counter.count())).toBe(3)
      await installation().databases.dropWorkspace(id)
      await installation().databases.dropWorkspace(id)
      await expect(db.read((client) => client.counter.count())).rejects.toThrow(WorkspaceDatabaseMissingError)
    })

    test('an id that could be something else is refused', async () => {
      for (const id of ['', '../control', 'a/b', 'a"b', "a'b", '.', 'x'.repeat(41)]) {
        const made = installation().databases.provisionWorkspace(id)
        await expect(made).rejects.toThrow("cannot be a workspace's id")
      }
    })

    // On PostgreSQL the connection's role is gone, which is an error and loses nothing.
    test.runIf(provider === 'sqlite')(
      'one that was dropped and made again elsewhere is seen as it is now',
      async () => {
        const id = newId()
        const db = await installation().workspace(id)
        await db.transact({ now }, (tx) => tx.counter.create({ data: { name: 'old', value: 1n } }))
        const other = installation().another()
        await other.dropWorkspace(id)
        await other.provisionWorkspace(id)
        expect(await db.read((client) => client.counter.count({ where: { name: 'old' } }))).toBe(0)
      },
    )
  },
  // patient: how long 300 take on a busy machine is not the question
  { openWorkspaces: 8, waitMs: 60_000 },
)
