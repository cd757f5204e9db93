import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { WorkspaceDatabase } from '../database.ts'
import type { Databases } from '../databases.ts'
import { reservedCounters } from '../unit/counters.ts'
import { now } from './each-provider.ts'

const actor = { kind: 'system', name: 'a test' } as const
export const workspace = (id: string) => ({ id, name: 'Kitchen "é"\u{1F373}' })

export const fill = (db: WorkspaceDatabase, rows: number) =>
  db.transact({ now }, async (tx, unit) => {
    for (let index = 0; index < 3; index++) {
      const text = `${index} \0 \uD800 \u{1F469} é "'\\`
      unit.audit({
        action: 'a',
        actor,
        subject: { kind: 'k', id: text },
        summary: 's',
        data: { text },
      })
    }
    const data = Array.from({ length: rows }, (_, index) => ({
      name: `row-${index}`,
      value: 2n ** 62n + BigInt(index),
    }))
    await tx.counter.createMany({ data })
    unit.count('inbox', 3)
  })

/** More than a stream reads ahead. */
export const fillMuch = (db: WorkspaceDatabase) =>
  db.transact({ now }, (tx) =>
    tx.counter.createMany({
      data: Array.from({ length: 2_000 }, () => ({ name: randomBytes(1_000).toString('hex'), value: 1n })),
    }),
  )

export const contentOf = (db: WorkspaceDatabase) =>
  db.read((client) =>
    client.counter.findMany({ where: { name: { notIn: [...reservedCounters] } }, orderBy: { name: 'asc' } }),
  )
export const chainOf = (db: WorkspaceDatabase) =>
  db.read((client) => client.auditEntry.findMany({ orderBy: { sequence: 'asc' } }))
export const append = (db: WorkspaceDatabase, id: string) =>
  db.transact({ now }, async (_tx, unit) =>
    unit.audit({ action: 'b', actor, subject: { kind: 'k', id }, summary: 's' }),
  )

export const backupOf = (databases: Databases, id: string) =>
  buffer(databases.backupWorkspace({ workspace: workspace(id), now }))
export const restore = (databases: Databases, id: string, file: Buffer) =>
  databases.restoreWorkspace(id, Readable.from([file]), { now })
export const epochOf = async (db: WorkspaceDatabase) =>
  (await db.read((client) => client.counter.findUniqueOrThrow({ where: { name: 'event-epoch' } }))).value
