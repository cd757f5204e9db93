import { expect, test } from 'vitest'
import { control } from '#lib/adapters/db/open.ts'
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
    expect(whole).toMatchObject({ chain: 'installation', brokenAt: null })
    expect(whole?.entries).toBeGreaterThanOrEqual(3)

    const entry = await control().read((db) =>
      db.auditEntry.findFirst({ where: { scope: second?.id ?? '' } }),
    )
    const sequence = entry?.sequence ?? 0n
    const change = (summary: string) =>
      control().transact(household, (tx) => tx.auditEntry.update({ where: { sequence }, data: { summary } }))
    await change('Nothing happened here')
    expect((await verifyChains())[0]).toMatchObject({ brokenAt: Number(sequence) })
    await change(entry?.summary ?? '')

    const gone = await control().transact(household, (tx) => tx.auditEntry.delete({ where: { sequence } }))
    expect((await verifyChains())[0]).toMatchObject({ brokenAt: Number(sequence) + 1 })
    await control().transact(household, (tx) => tx.auditEntry.create({ data: gone }))
    expect((await verifyChains())[0]).toMatchObject({ brokenAt: null })
  })
})
