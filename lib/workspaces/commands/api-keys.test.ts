import { expect, test } from 'vitest'
import { control } from '#lib/adapters/db/open.ts'
import { listKeys } from '../queries.ts'
import { describeCommands } from '../testing/household.ts'
import { authenticateKey } from './authenticate-key.ts'
import { changeRole } from './change-role.ts'
import { createApiKey } from './create-api-key.ts'
import { removeMember } from './remove-member.ts'
import { revokeApiKey } from './revoke-api-key.ts'

const read = { name: 'reads', permissions: ['automation:read' as const], expiresInDays: null }

describeCommands('API keys', (household) => {
  const enter = (key: string, now = household.now) => authenticateKey(key, { now, requestId: 'r' })

  test('a key opens its workspace with what it was made for; only its hash is kept', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const { key } = await createApiKey(await household.in(slug, owner), read)
    const { context, isOperator } = await enter(key)
    expect(context.workspace.id).toBe(id)
    expect([...context.permissions]).toEqual(['automation:read'])
    expect(isOperator).toBe(false)
    expect(JSON.stringify(await control().read((db) => db.apiKey.findMany()))).not.toContain(key)
    await expect(enter(`${key}x`)).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('it cannot have what its maker has not, and loses what its maker loses', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const admin = await household.member(id, 'admin')
    const mine = await household.in(slug, admin)
    const tooMuch = { ...read, permissions: ['workspace:delete' as const] }
    await expect(createApiKey(mine, tooMuch)).rejects.toMatchObject({ field: 'permissions' })
    const { key } = await createApiKey(mine, { ...read, permissions: ['automation:read', 'settings:admin'] })
    await changeRole(await household.in(slug, owner), { personId: admin.id, role: 'viewer' })
    expect([...(await enter(key)).context.permissions]).toEqual(['automation:read'])
    await removeMember(await household.in(slug, owner), { personId: admin.id })
    await expect(enter(key)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(await household.counter('keys', id)).toBe(0)
  })

  test('it expires to the instant, and is refused once revoked', async () => {
    const owner = await household.person('Olga')
    const { slug } = await household.workspace(owner)
    const context = await household.in(slug, owner)
    const { id, key } = await createApiKey(context, { ...read, expiresInDays: 30 })
    const end = household.now.getTime() + 30 * 86_400_000
    await enter(key, new Date(end - 1))
    await expect(enter(key, new Date(end))).rejects.toMatchObject({ code: 'unauthenticated' })
    await revokeApiKey(context, { keyId: id })
    await expect(enter(key)).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(revokeApiKey(context, { keyId: id })).rejects.toThrow('revoked already')
  })

  test('last used is kept, to the minute', async () => {
    const owner = await household.person('Olga')
    const { slug } = await household.workspace(owner)
    const context = await household.in(slug, owner)
    const { key } = await createApiKey(context, read)
    expect((await listKeys(context))[0]?.lastUsedAt).toBeNull()
    await enter(key)
    await enter(key, new Date(household.now.getTime() + 59_000))
    expect((await listKeys(context))[0]?.lastUsedAt).toBe(household.now.toISOString())
  })

  test("a member sees and revokes their own keys, an admin everybody's", async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const [first, second] = [await household.member(id, 'editor'), await household.member(id, 'viewer')]
    const made = await createApiKey(await household.in(slug, first), read)
    const other = await household.in(slug, second)
    expect(await listKeys(other)).toEqual([])
    await expect(revokeApiKey(other, { keyId: made.id })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await listKeys(await household.in(slug, owner))).toHaveLength(1)
    await revokeApiKey(await household.in(slug, owner), { keyId: made.id })
  })

  test('a key makes no keys and revokes none', async () => {
    const owner = await household.person('Olga')
    const { slug } = await household.workspace(owner)
    const { id, key } = await createApiKey(await household.in(slug, owner), read)
    const { context } = await enter(key)
    await expect(createApiKey(context, read)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(revokeApiKey(context, { keyId: id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a key of one workspace never reaches another, whatever id it names', async () => {
    const owner = await household.person('Olga')
    const [first, second] = [await household.workspace(owner), await household.workspace(owner)]
    const foreign = await createApiKey(await household.in(second.slug, owner), read)
    const here = await household.in(first.slug, owner)
    await expect(revokeApiKey(here, { keyId: foreign.id })).rejects.toMatchObject({ code: 'not-found' })
    expect(await listKeys(here)).toEqual([])
  })
})
