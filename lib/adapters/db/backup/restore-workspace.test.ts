import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { append, backupOf, chainOf, contentOf, epochOf, fill, restore } from '../testing/backups.ts'
import { describeEachProvider, newId, now } from '../testing/each-provider.ts'
import { linesOf, packedBackup, withRows } from '../testing/packed-backup.ts'
import { firstBreak } from '../unit/audit-chain.ts'
import { reservedCounters } from '../unit/counters.ts'

describeEachProvider('a restore', (installation, provider) => {
  test('cannot bring a history of its own, whatever stands in the file', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await fill(db, 5)
    const content = await contentOf(db)
    const lines = linesOf(await backupOf(installation().databases, id))
    for (const name of ['AuditEntry', ...reservedCounters]) expect(lines.join()).not.toContain(name)
    const entry = { ...(await chainOf(db))[0], summary: 'forged', at: 0, sequence: '1' }
    const ledgers = [
      JSON.stringify({ table: 'AuditEntry', columns: Object.keys(entry) }),
      JSON.stringify(Object.values(entry)),
      '{"table":"Event","columns":["epoch"]}',
      '["1"]',
    ]
    for (const value of ['0', '-5', '9223372036854775807', null]) {
      const counters = value === null ? [] : reservedCounters.map((name) => JSON.stringify([name, value]))
      const file = packedBackup([...withRows(lines, 'Counter', counters), ...ledgers])
      const [before, epoch] = [await chainOf(db), await epochOf(db)]
      const { rows } = await restore(installation().databases, id, file)
      expect(rows).toMatchObject({ Counter: 6 })
      expect(rows).not.toHaveProperty('AuditEntry')
      expect(await chainOf(db)).toEqual(before)
      expect(await epochOf(db)).toBeGreaterThan(epoch)
      expect(await contentOf(db)).toEqual(content)
      await append(installation().another().workspace(id), 'afterwards')
      expect(await db.read((client) => client.event.count())).toBe(1)
      expect(firstBreak(await chainOf(db))).toBe(null)
    }
  })

  test('loses nothing that is being written to the log meanwhile', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await fill(db, 3_000)
    const file = await backupOf(installation().databases, id)
    const appended: string[] = []
    let isRestoring = true
    const writers = [db, installation().another().workspace(id)].map(async (handle, writer) => {
      for (let index = 0; isRestoring; index++) {
        await append(handle, `${writer}-${index}`)
        appended.push(`${writer}-${index}`)
      }
    })
    const atSwap: number[] = []
    for (let round = 0; round < 3; round++) {
      await installation().databases.restoreWorkspace(id, Readable.from([file]), {
        now,
        beforeSwap: async () => {
          atSwap.push(appended.length)
        },
      })
    }
    isRestoring = false
    await Promise.all(writers)
    expect(atSwap[0]).toBeGreaterThan(0)
    expect(appended.length).toBeGreaterThan(atSwap[2] ?? 0)
    const chain = await chainOf(db)
    expect(new Set(chain.slice(3).map(({ subjectId }) => subjectId))).toEqual(new Set(appended))
    expect(firstBreak(chain)).toBe(null)
  })

  test.skipIf(provider === 'sqlite')('leaves the log as protected as it was', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    await fill(db, 1)
    await restore(installation().databases, id, await backupOf(installation().databases, id))
    for (const change of [
      () => db.transact({ now }, (tx) => tx.auditEntry.deleteMany()),
      () => db.transact({ now }, (tx) => tx.auditEntry.updateMany({ data: { summary: 'x' } })),
    ])
      await expect(change()).rejects.toThrow('permission denied')
  })
})
