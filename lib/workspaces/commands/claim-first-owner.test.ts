import { expect, test } from 'vitest'
import { control } from '#lib/adapters/db/open.ts'
import { findSession, lookAtLink } from '#lib/people/queries.ts'
import { listWorkspacesOf } from '../queries.ts'
import { describeCommands, password } from '../testing/household.ts'
import { claimFirstOwner } from './claim-first-owner.ts'
import { makeFirstOwnerLink } from './make-first-owner-link.ts'

const newcomer = { name: 'Anna', email: 'anna@acme.example', password, zone: 'Europe/Vienna' }

describeCommands('the first owner', (household) => {
  const cli = () => ({
    actor: { kind: 'system', name: 'start' } as const,
    now: household.now,
    requestId: 'r',
  })
  const link = async () => (await makeFirstOwnerLink(cli())) ?? ''

  test('a new link ends the earlier one, and looking at a link does not use it up', async () => {
    const earlier = await link()
    const token = await link()
    expect(await lookAtLink('first-owner', earlier, household.now)).toMatchObject({ usable: false })
    expect(await lookAtLink('first-owner', token, household.now)).toMatchObject({ usable: true })
    expect(await lookAtLink('first-owner', token, household.now)).toMatchObject({ usable: true })
  })

  test('the token is nowhere in the database', async () => {
    const token = await link()
    const rows = await control().read((db) => db.oneTimeLink.findMany())
    expect(JSON.stringify(rows)).not.toContain(token)
  })

  test('a link older than a day is refused, and nothing is made', async () => {
    const token = await link()
    const visitor = { ...household.visitor(), now: new Date(household.now.getTime() + 24 * 3_600_000) }
    await expect(claimFirstOwner(visitor, { ...newcomer, token })).rejects.toThrow('expired')
    expect(await control().read((db) => db.person.count())).toBe(0)
  })

  test('of two who claim at the same moment, one becomes owner and operator, and is signed in', async () => {
    const token = await link()
    const claims = await Promise.allSettled(
      ['anna@acme.example', 'eve@acme.example'].map((email) =>
        claimFirstOwner(household.visitor(), { ...newcomer, email, token }),
      ),
    )
    const [claimed, ...others] = claims.filter((claim) => claim.status === 'fulfilled')
    expect(others).toHaveLength(0)
    const people = await control().read((db) => db.person.findMany())
    expect(people).toHaveLength(1)
    expect(people[0]).toMatchObject({ isOperator: true })
    expect(await listWorkspacesOf(people[0]?.id ?? '')).toEqual([
      { slug: 'home', name: 'Home', role: 'owner' },
    ])

    const cookie =
      claimed?.value.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') ?? ''
    const session = await findSession(new Headers({ cookie }))
    expect(session?.person).toMatchObject({ id: people[0]?.id, isOperator: true })
    expect(claims.find((claim) => claim.status === 'rejected')?.reason).toMatchObject({ code: 'conflict' })
  })

  test('once anybody exists no link is made, and a link made before is void', async () => {
    expect(await makeFirstOwnerLink(cli())).toBeNull()
    expect(await household.auditOf('platform')).toContain('person.created')
  })
})
