import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { describe, expect, inject, test } from 'vitest'
import { DatabaseBusyError } from '../errors.ts'
import {
  append,
  backupOf,
  chainOf,
  contentOf,
  epochOf,
  fill,
  fillMuch,
  restore,
  workspace,
} from '../testing/backups.ts'
import {
  describeEachProvider,
  type Installation,
  makeInstallation,
  newId,
  now,
  removeInstallation,
} from '../testing/each-provider.ts'
import { linesOf, packedBackup, withRows } from '../testing/packed-backup.ts'
import { firstBreak } from '../unit/audit-chain.ts'
import { BackupDamagedError, BackupTooNewError } from './backup-errors.ts'

describeEachProvider('a backup', (installation, provider) => {
  test('restores the same rows into the same workspace, which goes on from there', async () => {
    const id = newId()
    const { databases } = installation()
    const db = await installation().workspace(id)
    const elsewhere = installation().another().workspace(id)
    await fill(db, 1_000)
    const [before, epoch] = [await contentOf(db), await epochOf(elsewhere)]
    const file = await backupOf(databases, id)
    await append(db, 'since')
    await db.transact({ now }, async (tx, unit) => {
      await tx.counter.deleteMany({ where: { name: { startsWith: 'row-' } } })
      unit.count('inbox', 5)
    })

    const restored = await restore(databases, id, file)
    expect(restored).toMatchObject({
      workspace: workspace(id),
      createdAt: now,
      rows: { Counter: 1_001 },
    })
    expect(restored.rows).not.toHaveProperty('AuditEntry')
    for (const handle of [db, elsewhere]) expect(await contentOf(handle)).toEqual(before)

    expect(await epochOf(elsewhere)).toBeGreaterThan(epoch)
    expect(await db.read((client) => client.event.count())).toBe(0)
    await append(elsewhere, 'afterwards')
    const chain = await chainOf(db)
    expect(chain.slice(3).map(({ subjectId }) => subjectId)).toEqual(['since', 'afterwards'])
    expect(firstBreak(chain)).toBe(null)
    const event = await db.read((client) => client.event.findFirst())
    expect(event).toMatchObject({ epoch: await epochOf(db), sequence: 1n })
  })

  test('of rows that no database of ours can have held is refused', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await fill(db, 1)
    const before = await contentOf(db)
    const lines = linesOf(await backupOf(installation().databases, id))
    for (const row of [
      '["a",1]',
      '["a","x"]',
      '["a","9223372036854775808"]',
      '[1,"1"]',
      '["a",null]',
      '["a"]',
    ]) {
      const file = packedBackup(withRows(lines, 'Counter', [row]))
      await expect(restore(installation().databases, id, file)).rejects.toThrow(BackupDamagedError)
    }
    const negative = packedBackup(withRows(lines, 'Counter', ['["a","-1"]']))
    await expect(restore(installation().databases, id, negative)).rejects.toThrow('below zero')
    expect(await contentOf(db)).toEqual(before)
  })

  test('is one consistent view while others write, and they go on', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await fill(db, 3_000)
    const stream = installation().databases.backupWorkspace({ workspace: workspace(id), now })
    let isBackingUp = true
    const writing = (async () => {
      while (isBackingUp) {
        await db.transact({ now }, async (tx) => {
          const value = { increment: 1n }
          await tx.counter.updateMany({ where: { name: { in: ['row-0', 'row-2999'] } }, data: { value } })
        })
      }
    })()
    const file = await buffer(stream)
    isBackingUp = false
    await writing
    await restore(installation().databases, id, file)
    const rows = await db.read((client) =>
      client.counter.findMany({ where: { name: { in: ['row-0', 'row-2999'] } }, orderBy: { name: 'asc' } }),
    )
    const [first, last] = rows.map(({ value }) => value)
    expect((last ?? 0n) - (first ?? 0n)).toBe(2_999n)
  })

  test('that is damaged anywhere changes nothing', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await fill(db, 100)
    const file = await backupOf(installation().databases, id)
    const text = gunzipSync(file).toString()
    const lines = text.trimEnd().split('\n')
    const again = (changed: string[]) => gzipSync(`${changed.join('\n')}\n`)
    const damaged = [
      file.subarray(0, file.length - 20),
      Buffer.concat([file.subarray(0, 200), Buffer.from([file[200] === 1 ? 2 : 1]), file.subarray(201)]),
      Buffer.from('not a backup'),
      Buffer.from(''),
      gzipSync('{"hello":1}\n'),
      again(lines.slice(0, -1)),
      again(lines.toSpliced(10, 1)),
      again([...lines, '["x","1"]']),
      gzipSync(text.replace('row-5', 'row-6')),
      gzipSync(text.slice(0, -5)),
    ]
    const before = await contentOf(db)
    for (const each of damaged) {
      await expect(restore(installation().databases, id, each)).rejects.toThrow(BackupDamagedError)
    }
    expect(await contentOf(db)).toEqual(before)
    await restore(installation().databases, id, file)
  })

  test('of a newer version is refused', async () => {
    const id = newId()
    await installation().workspace(id)
    const text = gunzipSync(await backupOf(installation().databases, id)).toString()
    for (const newer of [
      text.replace('"version":1', '"version":2'),
      text.replace(/\d{4}-[a-z-]+(?=")/, '9999-later'),
    ]) {
      await expect(restore(installation().databases, id, gzipSync(newer))).rejects.toThrow(BackupTooNewError)
    }
  })

  test('that nobody reads to its end lets go of the database', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await fillMuch(db)
    const stream = installation().databases.backupWorkspace({ workspace: workspace(id), now })
    await new Promise((resolve) => stream.once('data', resolve))
    stream.destroy()
    await installation().databases.dropWorkspace(id)
  })

  test('that somebody reads for hours holds up neither writers nor, for long, a restore', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    const file = await backupOf(installation().databases, id)
    await fillMuch(db)
    const stream = installation().databases.backupWorkspace({ workspace: workspace(id), now })
    await new Promise((resolve) => stream.once('readable', resolve))
    const restoring = restore(installation().another({ waitMs: 300 }), id, file)
    // PostgreSQL cannot take away a table that is being read.
    if (provider === 'postgresql') await expect(restoring).rejects.toThrow(DatabaseBusyError)
    else await restoring
    await append(db, 'meanwhile')
    stream.destroy()
    await restore(installation().databases, id, file)
  })

  test('waits for the transaction that is under way, and loses no later one', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    const file = await backupOf(installation().databases, id)
    let isRestored = false
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
    const first = db.transact({ now }, async (tx) => {
      await tx.counter.create({ data: { name: 'before', value: 1n } })
      begin()
      await mayEnd
      expect(isRestored).toBe(false)
    })
    await begun
    const restoring = restore(installation().another(), id, file).then(() => {
      isRestored = true
    })
    setTimeout(end, 300)
    await first
    await restoring
    await db.transact({ now }, (tx) => tx.counter.create({ data: { name: 'after', value: 1n } }))
    const rows = await db.read((client) =>
      client.counter.findMany({ where: { name: { in: ['before', 'after'] } } }),
    )
    expect(rows.map(({ name }) => name)).toEqual(['after'])
  })
})

describe.skipIf(inject('postgresqlUrl') === null)('a backup of one provider', () => {
  const pairs = [
    ['sqlite', 'postgresql'],
    ['postgresql', 'sqlite'],
  ] as const
  test.each(pairs)('restores into the other (%s into %s)', async (from, to) => {
    const installations: Installation[] = [await makeInstallation(from), await makeInstallation(to)]
    const [source, destination] = installations
    try {
      if (!source || !destination) throw new Error('no installations')
      const db = await source.workspace('a')
      await fill(db, 50)
      const other = await destination.workspace('b')
      await restore(destination.databases, 'b', await backupOf(source.databases, 'a'))
      expect(await contentOf(other)).toEqual(await contentOf(db))
    } finally {
      await Promise.all(installations.map(removeInstallation))
    }
  })
})
