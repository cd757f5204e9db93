import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { onCommitted } from './committed.ts'
import type { WorkspaceDatabase } from './database.ts'
import { NestedTransactionError, TransactionTimeoutError } from './errors.ts'
import { isForeignKeyViolation, isUniqueViolation } from './prisma-errors.ts'
import { describeEachProvider, newId, now } from './testing/each-provider.ts'

const counted = async (db: WorkspaceDatabase, name: string) =>
  (await db.read((client) => client.counter.findUnique({ where: { name } })))?.value ?? 0n

describeEachProvider('a transaction', (installation) => {
  test('stands as a whole or not at all', async () => {
    const db = await installation().workspace()
    const failing = db.transact({ now }, async (tx, unit) => {
      await tx.counter.create({ data: { name: 'half', value: 1n } })
      unit.emit({ kind: 'audit.appended' })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect(await counted(db, 'half')).toBe(0n)
    expect(await db.read((client) => client.event.count())).toBe(0)
  })

  test('takes its unit back too when writing the unit fails', async () => {
    const db = await installation().workspace()
    const failing = db.transact({ now }, async (tx, unit) => {
      await tx.counter.create({ data: { name: 'half', value: 1n } })
      unit.count('inbox', -1)
    })
    await expect(failing).rejects.toThrow('below zero')
    expect(await counted(db, 'half')).toBe(0n)
    expect(await counted(db, 'inbox')).toBe(0n)
  })

  test('names a unique violation, and the next transaction works', async () => {
    const db = await installation().workspace()
    const create = () =>
      db.transact({ now }, (tx) => tx.counter.create({ data: { name: 'once', value: 1n } }))
    await create()
    const error = await create().catch((reason: unknown) => reason)
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(new Error('other'))).toBe(false)
    await db.transact({ now }, (tx) => tx.counter.update({ where: { name: 'once' }, data: { value: 2n } }))
    expect(await counted(db, 'once')).toBe(2n)
  })

  test('names a reference to nothing', async () => {
    const orphan = {
      id: newId(),
      token: newId(),
      personId: 'nobody',
      expiresAt: now,
      createdAt: now,
      updatedAt: now,
    }
    const error = await installation()
      .databases.control.transact({ now }, (tx) => tx.session.create({ data: orphan }))
      .catch((reason: unknown) => reason)
    expect(isForeignKeyViolation(error)).toBe(true)
  })

  test('refuses other handles inside, instead of waiting for itself', async () => {
    const db = await installation().workspace()
    const { control } = installation().databases
    const attempts: (() => Promise<unknown>)[] = [
      () => db.transact({ now }, async () => {}),
      () => db.read((client) => client.counter.count()),
      () => control.transact({ now }, async () => {}),
    ]
    for (const attempt of attempts) {
      await expect(db.transact({ now }, attempt)).rejects.toThrow(NestedTransactionError)
    }
    await db.transact({ now }, async () => {})
  })

  test('lets what it started go on after its end', async () => {
    const db = await installation().workspace()
    let later: Promise<number> | undefined
    await db.transact({ now }, async () => {
      later = sleep(20).then(() => db.read((client) => client.counter.count()))
    })
    expect(await later).toBeGreaterThan(0)
  })

  test('shows nothing to others before it is committed', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    const other = installation().another().workspace(id)
    const { promise: written, resolve: tellWritten } = Promise.withResolvers<void>()
    const { promise: looked, resolve: tellLooked } = Promise.withResolvers<void>()
    const writing = db.transact({ now }, async (tx) => {
      await tx.counter.create({ data: { name: 'early', value: 1n } })
      tellWritten()
      await looked
    })
    await written
    expect(await counted(db, 'early')).toBe(0n)
    expect(await counted(other, 'early')).toBe(0n)
    tellLooked()
    await writing
    expect(await counted(other, 'early')).toBe(1n)
  })

  test('tells who listens after the commit, whatever a listener does', async () => {
    const id = newId()
    const db = await installation().workspace(id)
    const told: unknown[] = []
    const stops = [
      onCommitted((committed) => void (committed.workspaceId === id && told.push(committed))),
      onCommitted(() => {
        throw new Error('a listener failed')
      }),
    ]
    const warned = new Promise((resolve) => process.once('warning', resolve))
    await db.transact({ now }, async (_tx, unit) => unit.emit({ kind: 'audit.appended' }))
    await db.transact({ now }, async () => {})
    for (const stop of stops) stop()
    expect(told).toEqual([{ database: 'workspace', workspaceId: id, scopes: ['workspace'] }])
    expect(await warned).toMatchObject({ message: 'a listener failed' })
  })
})

describeEachProvider(
  'a transaction that never ends',
  (installation) => {
    test('is rolled back in time and blocks nobody for ever', async () => {
      const db = await installation().workspace()
      const stuck = db.transact({ now }, async (tx) => {
        await tx.counter.create({ data: { name: 'stuck', value: 1n } })
        await sleep(60_000, undefined, { ref: false })
      })
      const refused = expect(stuck).rejects.toThrow(TransactionTimeoutError)
      await db.transact({ now }, (tx) => tx.counter.create({ data: { name: 'next', value: 1n } }))
      expect(await counted(db, 'stuck')).toBe(0n)
      expect(await counted(db, 'next')).toBe(1n)
      await refused
    })

    test('leaves its own late statements without effect', async () => {
      const db = await installation().workspace()
      let lateStatement: Promise<unknown> | undefined
      const timedOut = db.transact({ now }, async (tx) => {
        await tx.counter.create({ data: { name: 'early', value: 1n } })
        lateStatement = sleep(600).then(() => tx.counter.create({ data: { name: 'late', value: 1n } }))
        await lateStatement
      })
      await expect(timedOut).rejects.toThrow(TransactionTimeoutError)
      await expect(lateStatement).rejects.toThrow()
      expect(
        await db.read((client) => client.counter.count({ where: { name: { in: ['early', 'late'] } } })),
      ).toBe(0)
    })
  },
  { transactionMs: 400 },
)
