import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DatabaseFullError } from '../errors.ts'
import {
  type Installation,
  makeInstallation,
  newId,
  now,
  removeInstallation,
} from '../testing/each-provider.ts'
import { workspaceFile } from './paths.ts'

let installation: Installation
beforeAll(async () => {
  installation = await makeInstallation('sqlite')
})
afterAll(() => removeInstallation(installation))

test('a full disk says so, leaves no half state, and work goes on when there is space again', async () => {
  const id = newId()
  const db = await installation.workspace(id)
  const large = 'x'.repeat(200_000)
  const write = () =>
    db.transact({ now }, async (tx, unit) => {
      await tx.counter.create({ data: { name: 'half', value: 1n } })
      await tx.counter.create({ data: { name: large, value: 1n } })
      unit.count('inbox', 1)
    })
  const count = (name: string) => db.read((client) => client.counter.count({ where: { name } }))

  // The writer may make its file no larger than it is: to SQLite that is a full disk.
  await db.transact({ now }, (tx) => tx.$queryRaw`PRAGMA max_page_count = 1`)
  await expect(write()).rejects.toThrow(DatabaseFullError)
  await expect(write()).rejects.toThrow(DatabaseFullError)
  expect([await count('half'), await count('inbox')]).toEqual([0, 0])

  await db.transact({ now }, (tx) => tx.$queryRaw`PRAGMA max_page_count = 1000000`)
  await write()
  expect([await count('half'), await count('inbox'), await count(large)]).toEqual([1, 1, 1])
  const file = new DatabaseSync(workspaceFile(installation.settings.dataDir, id), { readOnly: true })
  expect(file.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  file.close()
})
