import { expect, test } from 'vitest'
import { control } from '#lib/adapters/db/open.ts'
import { signIn } from '#lib/people/commands/sign-in.ts'
import { findSession } from '#lib/people/queries.ts'
import { contextOfMember, listInvitations, listMembers, lookAtInvitation } from '../queries.ts'
import { describeCommands, password } from '../testing/household.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { changeRole } from './change-role.ts'
import { clearExpired } from './clear-expired.ts'
import { createApiKey } from './create-api-key.ts'
import { inviteMember } from './invite-member.ts'
import { removeMember } from './remove-member.ts'
import { revokeInvitation } from './revoke-invitation.ts'
import { signUpByInvitation } from './sign-up-by-invitation.ts'

const newEmail = () => `${crypto.randomUUID()}@acme.example`

describeCommands('invitations', (household) => {
  test('a newcomer joins with the invited e-mail and role, signed in, and the link is used up', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const context = await household.in(slug, owner)
    const email = newEmail()
    const { token } = await inviteMember(context, { email, role: 'viewer' })
    expect(await household.counter('invitations', id)).toBe(1)
    expect(await lookAtInvitation(token, household.now)).toMatchObject({
      open: true,
      email,
      hasAccount: false,
    })

    const joined = await signUpByInvitation(household.visitor(), { token, name: 'Vera', password })
    expect(joined.slug).toBe(slug)
    const cookie = joined.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    const session = await findSession(new Headers({ cookie }))
    expect(session?.person).toMatchObject({ email, isOperator: false })
    expect(await listMembers(context)).toContainEqual(expect.objectContaining({ email, role: 'viewer' }))
    expect([await household.counter('members', id), await household.counter('invitations', id)]).toEqual([
      2, 0,
    ])
    await expect(signUpByInvitation(household.visitor(), { token, name: 'Eve', password })).rejects.toThrow(
      'accepted',
    )
    expect(await household.auditOf(id)).toEqual(['workspace.created', 'member.invited', 'member.joined'])
  })

  test('who has an account accepts signed in, and only with the invited address', async () => {
    const [owner, ben, eve] = [
      await household.person('Olga'),
      await household.person('Ben'),
      await household.person('Eve'),
    ]
    const { slug } = await household.workspace(owner)
    const { token } = await inviteMember(await household.in(slug, owner), {
      email: ben.email,
      role: 'editor',
    })
    await expect(acceptInvitation(household.as(eve), { token })).rejects.toMatchObject({ code: 'forbidden' })
    await acceptInvitation(household.as(ben), { token })
    expect((await household.in(slug, ben)).role).toBe('editor')
  })

  test('a second invitation of one address replaces the first', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const context = await household.in(slug, owner)
    const email = newEmail()
    const first = await inviteMember(context, { email, role: 'admin' })
    const second = await inviteMember(context, { email, role: 'viewer' })
    expect(await household.counter('invitations', id)).toBe(1)
    expect(await lookAtInvitation(first.token, household.now)).toMatchObject({ open: false })
    expect(await lookAtInvitation(second.token, household.now)).toMatchObject({ open: true, role: 'viewer' })
  })

  test('an invitation is withdrawn, or expires and is swept, and the count stays true', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const context = await household.in(slug, owner)
    const withdrawn = await inviteMember(context, { email: newEmail(), role: 'viewer' })
    const expiring = await inviteMember(context, { email: newEmail(), role: 'viewer' })
    const [, first] = await listInvitations(context)
    const rows = await listInvitations(context)
    const target = rows.find((row) => row.id !== first?.id) ?? first
    await revokeInvitation(context, { invitationId: target?.id ?? '' })
    expect(await household.counter('invitations', id)).toBe(1)
    await clearExpired({ ...context, now: new Date(household.now.getTime() + 8 * 86_400_000) })
    expect(await household.counter('invitations', id)).toBe(0)
    for (const { token } of [withdrawn, expiring]) {
      await expect(
        signUpByInvitation(household.visitor(), { token, name: 'Eve', password }),
      ).rejects.toMatchObject({
        code: 'conflict',
      })
    }
  })

  test('an admin invites no owner', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const admin = await household.in(slug, await household.member(id, 'admin'))
    await expect(inviteMember(admin, { email: newEmail(), role: 'owner' })).rejects.toMatchObject({
      field: 'role',
    })
    await inviteMember(admin, { email: newEmail(), role: 'admin' })
  })
})

describeCommands('members', (household) => {
  test('a role is read again at each request, and taken away at once', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const editor = await household.member(id, 'editor')
    expect((await household.in(slug, editor)).permissions.has('automation:write')).toBe(true)
    await changeRole(await household.in(slug, owner), { personId: editor.id, role: 'viewer' })
    expect((await household.in(slug, editor)).permissions.has('automation:write')).toBe(false)
    await removeMember(await household.in(slug, owner), { personId: editor.id })
    await expect(contextOfMember(household.as(editor), slug)).rejects.toMatchObject({ code: 'not-found' })
    await signIn({ ...household.visitor(), address: '192.0.2.99' }, { email: editor.email, password })
  })

  test('an admin neither demotes nor removes an owner', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const admin = await household.in(slug, await household.member(id, 'admin'))
    await expect(changeRole(admin, { personId: owner.id, role: 'viewer' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(removeMember(admin, { personId: owner.id })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('two owners who demote each other at the same moment leave one owner', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const other = await household.member(id, 'owner')
    const [first, second] = [await household.in(slug, owner), await household.in(slug, other)]
    await Promise.allSettled([
      changeRole(first, { personId: other.id, role: 'viewer' }),
      changeRole(second, { personId: owner.id, role: 'viewer' }),
      removeMember(first, { personId: owner.id }),
      removeMember(second, { personId: other.id }),
    ])
    const owners = await control().read((db) =>
      db.membership.count({ where: { workspaceId: id, role: 'owner' } }),
    )
    expect(owners).toBe(1)
  })

  test('everybody may leave but the last owner', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const viewer = await household.member(id, 'viewer')
    await removeMember(await household.in(slug, viewer), { personId: viewer.id })
    await expect(removeMember(await household.in(slug, owner), { personId: owner.id })).rejects.toThrow(
      'needs an owner',
    )
  })
})

describeCommands('rights that were lost a moment ago', (household) => {
  test('a demoted owner, whose request was let in before, makes nobody owner', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const [other, viewer] = [await household.member(id, 'owner'), await household.member(id, 'viewer')]
    const stale = await household.in(slug, other)
    await changeRole(await household.in(slug, owner), { personId: other.id, role: 'viewer' })
    const raise = changeRole(stale, { personId: viewer.id, role: 'owner' })
    await expect(raise).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a removed admin makes no key that would come alive with an invitation', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const admin = await household.member(id, 'admin')
    const stale = await household.in(slug, admin)
    await removeMember(await household.in(slug, owner), { personId: admin.id })
    const key = { name: 'k', permissions: ['settings:admin' as const], expiresInDays: null }
    await expect(createApiKey(stale, key)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an invitation is worth what its maker may give when it is accepted', async () => {
    const owner = await household.person('Olga')
    const { id, slug } = await household.workspace(owner)
    const admin = await household.member(id, 'admin')
    const { token } = await inviteMember(await household.in(slug, admin), {
      email: newEmail(),
      role: 'admin',
    })
    await changeRole(await household.in(slug, owner), { personId: admin.id, role: 'viewer' })
    const late = signUpByInvitation(household.visitor(), { token, name: 'Friend', password })
    await expect(late).rejects.toThrow('may no longer do so')
  })
})
