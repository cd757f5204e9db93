import { expect, test } from 'vitest'
import { describeEachProvider, newId, now } from './testing/each-provider.ts'

const person = (changes: object = {}) => {
  const id = newId()
  return { id, name: 'Ada', email: `${id}@example.com`, createdAt: now, updatedAt: now, ...changes }
}

describeEachProvider('what is written is read back', (installation) => {
  const control = () => installation().databases.control

  test('rows with their booleans, absent values and relations', async () => {
    const data = person({ isOperator: true })
    await control().transact({ now }, (tx) =>
      tx.person.create({
        data: {
          ...data,
          twoFactors: { create: { id: newId(), secret: 's', backupCodes: '[]', failedVerificationCount: 3 } },
        },
      }),
    )
    const found = await control().read((client) =>
      client.person.findUniqueOrThrow({
        where: { id: data.id },
        include: { twoFactors: true, sessions: true },
      }),
    )
    expect(found).toMatchObject({ ...data, emailVerified: false, image: null, sessions: [] })
    expect(found.twoFactors).toMatchObject([
      { failedVerificationCount: 3, verified: true, lockedUntil: null },
    ])
  })

  test('updates, counts, deletes and cascades', async () => {
    const data = person()
    const session = { id: newId(), token: newId(), expiresAt: now, createdAt: now, updatedAt: now }
    await control().transact({ now }, async (tx) => {
      await tx.person.create({ data })
      await tx.session.create({ data: { ...session, personId: data.id } })
      const changed = await tx.person.updateMany({
        where: { id: data.id, name: 'Ada' },
        data: { name: 'Grace' },
      })
      expect(changed.count).toBe(1)
      await tx.person.delete({ where: { id: data.id } })
    })
    const left = await control().read((client) => client.session.count({ where: { id: session.id } }))
    expect(left).toBe(0)
  })

  test('instants to the millisecond, compared as instants', async () => {
    const instants = ['0001-01-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z', '2026-03-29T01:30:00.123Z']
    const rows = instants.map((at) => person({ createdAt: new Date(at), name: 'instants' }))
    await control().transact({ now }, (tx) => tx.person.createMany({ data: rows }))
    const found = await control().read((client) =>
      client.person.findMany({
        where: { name: 'instants', createdAt: { lt: new Date('2026-03-29T01:30:00.124Z') } },
        orderBy: { createdAt: 'asc' },
      }),
    )
    expect(found.map(({ createdAt }) => createdAt.toISOString())).toEqual(instants)
  })

  test('whole numbers beyond 2^53', async () => {
    const values = [0n, -1n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)]
    const rows = values.map((value, index) => ({ name: `large-${index}`, value }))
    await control().transact({ now }, (tx) => tx.counter.createMany({ data: rows }))
    const found = await control().read((client) =>
      client.counter.findMany({ where: { name: { startsWith: 'large-' } }, orderBy: { name: 'asc' } }),
    )
    expect(found).toEqual(rows)
  })

  test('any text, and a NUL inside JSON', async () => {
    const texts = [
      '',
      ' ',
      '\u{1F469}‍\u{1F680}',
      'é vs é',
      '\'; DROP TABLE "Person"; --',
      '\u202E\u200B\uFEFF',
      '\t\r\n',
    ]
    const values = [
      ...texts,
      JSON.stringify({ text: 'a\0b\uD800', nested: [null, 1e308] }),
      'x'.repeat(1_000_000),
    ]
    const rows = values.map((value, index) => ({ key: `text-${index}`, value, updatedAt: now }))
    await control().transact({ now }, (tx) => tx.platformSetting.createMany({ data: rows }))
    const found = await control().read((client) =>
      client.platformSetting.findMany({ where: { key: { startsWith: 'text-' } }, orderBy: { key: 'asc' } }),
    )
    expect(found.map(({ value }) => value)).toEqual(values)
  })

  test('bytes', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const [row] = await control().read((client) =>
      installation().settings.databaseUrl
        ? client.$queryRaw<{ bytes: Uint8Array }[]>`SELECT ${bytes}::bytea AS "bytes"`
        : client.$queryRaw<{ bytes: Uint8Array }[]>`SELECT ${bytes} AS "bytes"`,
    )
    expect(Buffer.from(row?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true)
  })
})
