import { mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { workspaceFile, workspaceFolder } from './sqlite/paths.ts'
import { killed, startChild } from './testing/child.ts'
import { describeEachProvider, type Installation, newId, now } from './testing/each-provider.ts'
import { run } from './testing/postgresql-cluster.ts'

async function isWhole(installation: Installation, id: string): Promise<void> {
  await installation.databases.provisionWorkspace(id)
  const db = installation.databases.workspace(id)
  await db.transact({ now }, async (_tx, unit) => unit.count('inbox', 1))
  expect(await db.read((client) => client.event.count())).toBe(1)
}

describeEachProvider('making a workspace', (installation, provider) => {
  test('is finished after a crash at any moment', async () => {
    const ids: string[] = []
    for (const afterMs of [150, 250, 300, 350, 400, 500]) {
      const id = newId()
      ids.push(id)
      const child = startChild('provision', installation().settings, [id])
      await sleep(afterMs)
      await killed(child)
    }
    for (const id of ids) await isWhole(installation(), id)
  })

  test('is finished after a crash at each step', async () => {
    const { dataDir, databaseUrl } = installation().settings
    for (const step of [0, 1, 2]) {
      const id = newId()
      if (provider === 'sqlite') {
        mkdirSync(workspaceFolder(dataDir, id), { recursive: true })
        if (step >= 1) writeFileSync(`${workspaceFile(dataDir, id)}.lock`, '')
        if (step >= 2) writeFileSync(workspaceFile(dataDir, id), '')
      } else if (databaseUrl) {
        if (step >= 0) await run(databaseUrl, `CREATE ROLE "ostinato_workspace_${id}"`)
        if (step >= 1) await run(databaseUrl, `CREATE SCHEMA "workspace_${id}"`)
        if (step >= 2) await run(databaseUrl, `DROP ROLE "ostinato_workspace_${id}"`)
      }
      await isWhole(installation(), id)
    }
  })

  test('by two processes at once happens once', async () => {
    const id = newId()
    await Promise.all(
      [installation().databases, installation().another()].map((each) => each.provisionWorkspace(id)),
    )
    await isWhole(installation(), id)
  })
})
