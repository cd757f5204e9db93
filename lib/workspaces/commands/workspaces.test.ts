import { expect, test } from 'vitest'
import { control, workspaceDatabase } from '#lib/adapters/db/open.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { listWorkspacesOf } from '../queries.ts'
import { describeCommands } from '../testing/household.ts'
import { addWorkspace } from './add-workspace.ts'
import { createWorkspace } from './create-workspace.ts'
import { deleteWorkspace } from './delete-workspace.ts'
import { repairWorkspaces } from './repair-workspaces.ts'
import { updateWorkspace } from './update-workspace.ts'

const slug = () => `w-${crypto.randomUUID().slice(0, 8)}`

describeCommands('workspaces', (household) => {
  test('the operator makes one, owns it, and its address is taken', async () => {
    const anna = await household.person('Anna')
    const input = { name: 'Team', slug: slug(), zone: 'Europe/Vienna' }
    await expect(createWorkspace(household.as(anna), input)).rejects.toMatchObject({ code: 'forbidden' })
    await createWorkspace(household.as(anna, true), input)
    expect((await household.in(input.slug, anna)).role).toBe('owner')
    await expect(createWorkspace(household.as(anna, true), input)).rejects.toMatchObject({ field: 'slug' })
  })

  test('one that a crash left half made is not open, and is finished by the sweep', async () => {
    const anna = await household.person('Anna')
    const input = { id: newId('ws'), name: 'Half', slug: slug(), zone: 'UTC', ownerId: anna.id }
    await control().transact(household, (tx, unit) =>
      addWorkspace(tx, unit, { ...input, context: household.as(anna) }),
    )
    await expect(household.in(input.slug, anna)).rejects.toMatchObject({ code: 'unavailable' })
    expect(await repairWorkspaces(household.as(anna))).toMatchObject({ made: 1 })
    expect((await household.in(input.slug, anna)).workspace.name).toBe('Half')
    expect(await workspaceDatabase(input.id).read((db) => db.auditEntry.count())).toBe(0)
  })

  test('name and zone change together with an entry that says how', async () => {
    const anna = await household.person('Anna')
    const { id, slug: address } = await household.workspace(anna)
    await updateWorkspace(await household.in(address, anna), { name: 'Renamed', zone: 'Asia/Tokyo' })
    const entry = await control().read((db) =>
      db.auditEntry.findFirst({ where: { scope: id, action: 'workspace.updated' } }),
    )
    expect(entry?.summary).toBe(
      'Changed the name from Acme to Renamed and the zone from Europe/Vienna to Asia/Tokyo',
    )
  })

  test('deleting needs the typed address, ends access at once, frees the address and keeps the log', async () => {
    const anna = await household.person('Anna')
    const { id, slug: address } = await household.workspace(anna)
    const context = await household.in(address, anna)
    await expect(deleteWorkspace(context, { typedSlug: 'acme' })).rejects.toMatchObject({
      field: 'typedSlug',
    })
    await deleteWorkspace(context, { typedSlug: address })
    expect(await listWorkspacesOf(anna.id)).toEqual([])
    await expect(workspaceDatabase(id).read((db) => db.event.count())).rejects.toThrow('no database')
    expect(await household.auditOf(id)).toContain('workspace.deleted')
    await createWorkspace(household.as(anna, true), { name: 'Again', slug: address, zone: 'UTC' })
  })

  test('a deletion that a crash interrupted is finished by the sweep', async () => {
    const anna = await household.person('Anna')
    const { id } = await household.workspace(anna)
    await control().transact(household, (tx) =>
      tx.workspace.update({ where: { id }, data: { state: 'deleting' } }),
    )
    expect(await repairWorkspaces(household.as(anna))).toMatchObject({ deleted: 1 })
    expect(await control().read((db) => db.workspace.findUnique({ where: { id } }))).toBeNull()
  })
})
