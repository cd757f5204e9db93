import { cpSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { DatabaseTooNewError, MigrationFailedError } from '../errors.ts'
import { workspaceFolder } from '../sqlite/paths.ts'
import { describeEachProvider, type Installation, newId, now } from '../testing/each-provider.ts'

// Parents and children, then a parent table that is made anew, as a changed column does on SQLite.
const family = {
  sqlite: [
    `CREATE TABLE "Parent" ("id" TEXT PRIMARY KEY NOT NULL);
     CREATE TABLE "Child" ("id" TEXT PRIMARY KEY NOT NULL, "parentId" TEXT NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);
     INSERT INTO "Parent" VALUES ('p'); INSERT INTO "Child" VALUES ('a', 'p'), ('b', 'p');`,
    `PRAGMA defer_foreign_keys=ON; PRAGMA foreign_keys=OFF;
     CREATE TABLE "new_Parent" ("id" TEXT PRIMARY KEY NOT NULL, "name" TEXT NOT NULL DEFAULT 'x');
     INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent"; DROP TABLE "Parent";
     ALTER TABLE "new_Parent" RENAME TO "Parent"; PRAGMA foreign_keys=ON; PRAGMA defer_foreign_keys=OFF;`,
  ],
  postgresql: [
    `CREATE TABLE "Parent" ("id" TEXT PRIMARY KEY NOT NULL);
     CREATE TABLE "Child" ("id" TEXT PRIMARY KEY NOT NULL, "parentId" TEXT NOT NULL REFERENCES "Parent" ("id") ON DELETE CASCADE);
     INSERT INTO "Parent" VALUES ('p'); INSERT INTO "Child" VALUES ('a', 'p'), ('b', 'p');`,
    `ALTER TABLE "Parent" ADD COLUMN "name" TEXT NOT NULL DEFAULT 'x';`,
  ],
}
const failing = `CREATE TABLE "Half" ("id" TEXT); INSERT INTO "NoSuchTable" VALUES (1);`

describeEachProvider('migrating', (installation, provider) => {
  /** A version of Ostinato that knows these migrations besides our own. */
  function version(...scripts: string[]): string {
    const root = mkdtempSync(join(tmpdir(), 'ostinato-root-'))
    cpSync(join(process.cwd(), 'prisma', 'migrations'), join(root, 'prisma', 'migrations'), {
      recursive: true,
    })
    scripts.forEach((sql, index) => {
      const file = join(root, 'prisma', 'migrations', 'workspace', provider, `9${index}-later.sql`)
      writeFileSync(file, sql)
    })
    return root
  }
  const childrenOf = (databases: Installation['databases'], id: string) =>
    databases.workspace(id).read(async (client) => {
      const rows = await client.$queryRaw<{ id: string; name: string }[]>`
        SELECT "Child"."id", "Parent"."name" FROM "Child" JOIN "Parent" ON "Parent"."id" = "parentId" ORDER BY "Child"."id"`
      return rows.map((row) => `${row.id}${row.name}`)
    })
  const [first, second] = family[provider]
  const [v1, v2] = [version(first ?? ''), version(first ?? '', second ?? '')]

  test('happens when a workspace is opened after an upgrade; child rows survive a table made anew', async () => {
    const id = newId()
    await installation().another({ root: v1 }).provisionWorkspace(id)
    expect(await childrenOf(installation().another({ root: v2 }), id)).toEqual(['ax', 'bx'])
  })

  test.runIf(provider === 'sqlite')(
    'leaves a copy of what was before, and keeps the newest three',
    async () => {
      const id = newId()
      await installation().databases.provisionWorkspace(id)
      const folder = join(workspaceFolder(installation().settings.dataDir, id), 'backups')
      const scripts: string[] = []
      for (let upgrade = 0; upgrade < 5; upgrade++) {
        scripts.push(`CREATE TABLE "Later${upgrade}" ("id" TEXT)`)
        const databases = installation().another({ root: version(...scripts) })
        await databases.workspace(id).read((client) => client.counter.count())
      }
      const copies = readdirSync(folder)
        .map((name) => name.slice(0, 'workspace-before-90-later'.length))
        .sort()
      expect(copies).toEqual([2, 3, 4].map((upgrade) => `workspace-before-9${upgrade}-later`))
    },
  )

  test('happens to a backup of an older version when it is restored', async () => {
    const id = newId()
    const older = installation().another({ root: v1 })
    await older.provisionWorkspace(id)
    const file = await buffer(older.backupWorkspace({ workspace: { id, name: 'A' }, now }))
    const newer = installation().another({ root: v2 })
    await newer.restoreWorkspace(id, Readable.from([file]), { now })
    expect(await childrenOf(newer, id)).toEqual(['ax', 'bx'])
  })

  test('refuses a database that a newer version wrote', async () => {
    const id = newId()
    await installation().another({ root: v2 }).provisionWorkspace(id)
    const opening = installation()
      .another({ root: v1 })
      .workspace(id)
      .read((client) => client.counter.count())
    await expect(opening).rejects.toThrow(DatabaseTooNewError)
    expect(await childrenOf(installation().another({ root: v2 }), id)).toEqual(['ax', 'bx'])
  })

  test('that fails leaves the database as it was', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await db.transact({ now }, async (_tx, unit) => unit.count('inbox', 1))
    const opening = installation()
      .another({ root: version(failing) })
      .workspace(id)
      .read((client) => client.counter.count())
    await expect(opening).rejects.toThrow(MigrationFailedError)
    await expect(db.read((client) => client.$queryRaw`SELECT * FROM "Half"`)).rejects.toThrow()
    const again = installation().another().workspace(id)
    expect(await again.read((client) => client.counter.count({ where: { name: 'inbox' } }))).toBe(1)
  })

  test('by several processes at once happens once', async () => {
    const id = newId()
    await installation().another({ root: v1 }).provisionWorkspace(id)
    const opened = Array.from({ length: 4 }, () => childrenOf(installation().another({ root: v2 }), id))
    for (const children of await Promise.all(opened)) expect(children).toEqual(['ax', 'bx'])
    const applied = await installation()
      .another({ root: v2 })
      .workspace(id)
      .read(
        (client) =>
          client.$queryRaw<
            { name: string }[]
          >`SELECT "migration_name" AS "name" FROM "_prisma_migrations" ORDER BY 1`,
      )
    expect(applied.map(({ name }) => name).slice(-2)).toEqual(['90-later', '91-later'])
  })
})
