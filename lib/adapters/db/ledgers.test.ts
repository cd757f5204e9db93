import { expect, test } from 'vitest'
import { describeEachProvider, newId, now } from './testing/each-provider.ts'
import { firstBreak } from './unit/audit-chain.ts'

const actor = { kind: 'system', name: 'a test' } as const
const record = (id: string) => ({
  action: 'thing.made',
  actor,
  subject: { kind: 'thing', id },
  summary: 'Made a thing.',
})

describeEachProvider('the ledgers', (installation) => {
  test('chain the audit entries of concurrent writers without a gap', async () => {
    const id = newId()
    await installation().databases.provisionWorkspace(id)
    const handles = [installation().databases, installation().another()].map((databases) =>
      databases.workspace(id),
    )
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        handles[index % handles.length]
          ?.transact({ now }, async (_tx, unit) => {
            for (let part = 0; part <= index % 3; part++) unit.audit(record(`${index}-${part}`))
            if (index % 10 === 0) throw new Error('given up')
          })
          .catch((error: Error) => expect(error.message).toBe('given up')),
      ),
    )
    const entries = await installation()
      .databases.workspace(id)
      .read((client) => client.auditEntry.findMany({ orderBy: { sequence: 'asc' } }))
    const kept = Array.from({ length: 60 }, (_, index) => index).filter((index) => index % 10 !== 0)
    expect(entries).toHaveLength(kept.reduce((sum, index) => sum + (index % 3) + 1, 0))
    expect(firstBreak(entries)).toBe(null)
  })

  test('chain what no database stores as it came', async () => {
    const db = await installation().workspace()
    const odd = 'a \uD800 b \0 c \uDC00\uD800 \u{1F373}'
    await db.transact({ now }, async (_tx, unit) => {
      const all = { action: odd, actor: { kind: 'system', name: odd } as const, summary: odd }
      unit.audit({ ...all, subject: { kind: odd, id: odd }, data: { text: odd, list: [odd] } })
      unit.audit(record('next'))
    })
    const entries = await db.read((client) => client.auditEntry.findMany({ orderBy: { sequence: 'asc' } }))
    expect(firstBreak(entries)).toBe(null)
    const kept = 'a \uFFFD b \uFFFD c \uFFFD\uFFFD \u{1F373}'
    expect(entries[0]).toMatchObject({ action: kept, actorId: kept, actorName: kept, subjectId: kept })
    expect(JSON.parse(entries[0]?.data ?? '')).toEqual({ text: kept, list: [kept] })
  })

  test('say who, what and when', async () => {
    const person = { kind: 'person', personId: 'p1', name: 'Ada', isOperator: false } as const
    const { control } = installation().databases
    await control.transact({ now }, async (_tx, unit) => {
      unit.audit({ ...record('w1'), actor: person, data: { from: 'viewer' } }, 'w1')
    })
    const entry = await control.read((client) => client.auditEntry.findFirst({ where: { scope: 'w1' } }))
    expect(entry).toMatchObject({
      at: now,
      actorKind: 'person',
      actorId: 'p1',
      actorName: 'Ada',
      subjectId: 'w1',
      data: '{"from":"viewer"}',
    })
  })

  test('count exactly, however many count at once', async () => {
    const id = newId()
    await installation().databases.provisionWorkspace(id)
    const handles = [installation().databases, installation().another()].map((databases) =>
      databases.workspace(id),
    )
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        handles[index % handles.length]?.transact({ now }, async (_tx, unit) => {
          // In both orders, which would deadlock if they were not sorted.
          const names = index % 2 === 0 ? ['inbox', 'approvals'] : ['approvals', 'inbox']
          for (const name of names) unit.count(name, 2)
          unit.count('inbox', -1)
        }),
      ),
    )
    const counters = await installation()
      .databases.workspace(id)
      .read((client) =>
        client.counter.findMany({
          where: { name: { in: ['inbox', 'approvals'] } },
          orderBy: { name: 'asc' },
        }),
      )
    expect(counters.map(({ value }) => value)).toEqual([200n, 100n])
  })

  test('refuse to count under a name of their own', async () => {
    const db = await installation().workspace()
    await expect(db.transact({ now }, async (_tx, unit) => unit.count('event-sequence', 1))).rejects.toThrow()
  })
})
