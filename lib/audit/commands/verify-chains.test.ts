import { expect, test } from 'vitest'
import { control, dropWorkspaceDatabase, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { describeCommands } from '#lib/workspaces/testing/household.ts'
import { verifyChains } from './verify-chains.ts'

describeCommands('the audit chain', (household) => {
  test('holds over everything that was done, and shows where a hand changed an entry', async () => {
    const anna = await household.person('Anna')
    const [, second] = [
      await household.workspace(anna),
      await household.workspace(anna),
      await household.workspace(anna),
    ]
    const [whole] = await verifyChains()
    expect(whole).toMatchObject({ chain: 'installation', breaks: [], unreadable: null })
    expect(whole?.entries).toBeGreaterThanOrEqual(3)

    const entry = await control().read((db) =>
      db.auditEntry.findFirst({ where: { scope: second?.id ?? '' } }),
    )
    const sequence = entry?.sequence ?? 0n
    const change = (summary: string) =>
      control().transact(household, (tx) => tx.auditEntry.update({ where: { sequence }, data: { summary } }))
    await change('Nothing happened here')
    expect((await verifyChains())[0]).toMatchObject({ breaks: [Number(sequence)] })
    await change(entry?.summary ?? '')

    const gone = await control().transact(household, (tx) => tx.auditEntry.delete({ where: { sequence } }))
    expect((await verifyChains())[0]).toMatchObject({ breaks: [Number(sequence) + 1] })
    await control().transact(household, (tx) => tx.auditEntry.create({ data: gone }))
    expect((await verifyChains())[0]).toMatchObject({ breaks: [] })
  })

  test('shows every place where it is broken, and that its end is missing', async () => {
    const anna = await household.person('Anna')
    const { id, slug } = await household.workspace(anna)
    const database = workspaceDatabase(id)
    const actor = { kind: 'system', name: 'a test' } as const
    // More than are read at once.
    await database.transact(household, async (_tx, unit) => {
      for (let index = 0; index < 1_500; index++)
        unit.audit({ action: 'a', actor, subject: { kind: 'k', id: '1' }, summary: 's' })
    })
    const report = async () => (await verifyChains()).find(({ chain }) => chain === slug)
    expect(await report()).toEqual({ chain: slug, entries: 1_500, breaks: [], unreadable: null })

    // The workspace's own role could not change what stands there; a hand that adds a wrong entry it cannot stop.
    const last = await database.read((db) => db.auditEntry.findUniqueOrThrow({ where: { sequence: 1_500n } }))
    const wrong = [1_501n, 1_503n].map((sequence) => ({ ...last, sequence, hash: `wrong ${sequence}` }))
    await database.transact(household, (tx) => tx.auditEntry.createMany({ data: wrong }))
    expect(await report()).toMatchObject({ entries: 1_502, breaks: [1_501, 1_503] })
    await database.transact(household, (tx) =>
      tx.counter.update({ where: { name: 'audit-sequence' }, data: { value: 1_510n } }),
    )
    expect(await report()).toMatchObject({ breaks: [1_501, 1_503, 1_504] })
  })

  test('that cannot be read is a finding, and the others are still looked at', async () => {
    const anna = await household.person('Anna')
    const lost = await household.workspace(anna)
    const other = await household.workspace(anna)
    await dropWorkspaceDatabase(lost.id)
    const reports = await verifyChains()
    const of = (slug: string) => reports.find(({ chain }) => chain === slug)
    expect(of(lost.slug)?.unreadable).toContain('has no database')
    expect(of(other.slug)).toMatchObject({ breaks: [], unreadable: null })
  })
})
