import { expect, test } from 'vitest'
import type { SessionCookie } from '#lib/adapters/auth/session-cookies.ts'
import { control } from '#lib/adapters/db/open.ts'
import { describeCommands, password } from '#lib/workspaces/testing/household.ts'
import { findSession, listSessions } from '../queries.ts'
import { totp } from '../testing/totp.ts'
import { beginTwoFactor } from './begin-two-factor.ts'
import { changePassword } from './change-password.ts'
import { confirmTwoFactor } from './confirm-two-factor.ts'
import { disableTwoFactor } from './disable-two-factor.ts'
import { makeResetLink } from './make-reset-link.ts'
import { resetPassword } from './reset-password.ts'
import { revokeSession } from './revoke-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { verifySecondFactor } from './verify-second-factor.ts'

const cookieOf = (cookies: readonly SessionCookie[]) =>
  cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ')

const headersOf = (cookies: readonly SessionCookie[]) => new Headers({ cookie: cookieOf(cookies) })

const codeOf = (address: string) => totp(new URL(address).searchParams.get('secret') ?? '')

describeCommands('signing in', (household) => {
  test('the right password opens a session, which ends with sign-out', async () => {
    const anna = await household.person('Anna')
    const { step, cookies } = await signIn(household.visitor(), { email: anna.email, password })
    expect(step).toBe('signed-in')
    expect(await findSession(headersOf(cookies))).toMatchObject({ person: { id: anna.id } })
    await signOut(household.as(anna), headersOf(cookies))
    expect(await findSession(headersOf(cookies))).toBeNull()
  })

  test('a cookie that was changed by one letter opens nothing', async () => {
    const anna = await household.person('Anna')
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    const cookie = cookieOf(cookies)
    const forged = cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`)
    expect(await findSession(new Headers({ cookie: forged }))).toBeNull()
  })

  test('tries are counted down, then there is a pause, for the right password too', async () => {
    const anna = await household.person('Anna')
    const visitor = { ...household.visitor(), now: new Date() }
    const wrong = () => signIn(visitor, { email: anna.email, password: 'wrong' })
    await expect(wrong()).rejects.toThrow('4 tries left')
    for (const left of ['3 tries', '2 tries', '1 try', 'last try'])
      await expect(wrong()).rejects.toThrow(left)
    await expect(signIn(visitor, { email: anna.email, password })).rejects.toMatchObject({
      code: 'too-many-requests',
    })
  })

  test('another address is not locked out by a stranger, and success forgets the tries', async () => {
    const anna = await household.person('Anna')
    const now = new Date()
    const stranger = { ...household.visitor(), now, address: '198.51.100.7' }
    for (let count = 0; count < 5; count += 1) {
      await expect(signIn(stranger, { email: anna.email, password: 'wrong' })).rejects.toThrow()
    }
    const own = { ...household.visitor(), now, address: '203.0.113.5' }
    await expect(signIn(own, { email: anna.email, password: 'typo' })).rejects.toThrow('4 tries left')
    await signIn(own, { email: anna.email, password })
    await expect(signIn(own, { email: anna.email, password: 'typo' })).rejects.toThrow('4 tries left')
  })

  test('strangers at many addresses lock nobody out where they are known', async () => {
    const anna = await household.person('Anna')
    const at = (address: string) => ({
      ...household.visitor(),
      now: new Date(),
      address,
      headers: new Headers({ 'x-forwarded-for': address }),
    })
    await signIn(at('203.0.113.50'), { email: anna.email, password })
    const tries = Array.from({ length: 50 }, (_, index) =>
      signIn(at(`198.51.100.${index}`), { email: anna.email, password: 'wrong' }),
    )
    await Promise.allSettled(tries)
    await expect(signIn(at('203.0.113.51'), { email: anna.email, password })).rejects.toMatchObject({
      code: 'too-many-requests',
    })
    await signIn(at('203.0.113.50'), { email: anna.email, password })
  })

  test('a stranger and a known e-mail get the same words', async () => {
    const known = await household.person('Anna')
    const tries = [known.email, `nobody.${known.email}`].map((email, index) =>
      signIn(
        { ...household.visitor(), address: `192.0.2.${50 + index}`, now: new Date() },
        { email, password: 'wrong' },
      ),
    )
    const [first, second] = await Promise.allSettled(tries)
    expect(first).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('4 tries') },
    })
    expect(second).toMatchObject({
      status: 'rejected',
      reason: { message: expect.stringContaining('4 tries') },
    })
  })

  test('a changed password ends every session but the one that changed it', async () => {
    const anna = await household.person('Anna')
    const here = await signIn(household.visitor(), { email: anna.email, password })
    const elsewhere = await signIn(household.visitor(), { email: anna.email, password })
    const session = await findSession(headersOf(here.cookies))
    const change = { next: 'another long sentence', keepSessionId: session?.id ?? '' }
    await expect(changePassword(household.as(anna), { ...change, current: 'wrong' })).rejects.toMatchObject({
      field: 'current',
    })
    await changePassword(household.as(anna), { ...change, current: password })
    expect(await findSession(headersOf(here.cookies))).not.toBeNull()
    expect(await findSession(headersOf(elsewhere.cookies))).toBeNull()
    await expect(signIn(household.visitor(), { email: anna.email, password })).rejects.toThrow('not right')
    await signIn(household.visitor(), { email: anna.email, password: 'another long sentence' })
  })

  test("one's own session can be ended from afar, and nobody else's", async () => {
    const [anna, ben] = [await household.person('Anna'), await household.person('Ben')]
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    const session = await findSession(headersOf(cookies))
    const sessionId = session?.id ?? ''
    await expect(revokeSession(household.as(ben), { sessionId })).rejects.toMatchObject({ code: 'not-found' })
    await revokeSession(household.as(anna), { sessionId })
    expect(await findSession(headersOf(cookies))).toBeNull()
    expect((await listSessions(anna.id, household.now)).map(({ id }) => id)).not.toContain(sessionId)
  })

  test('a reset link sets the password once, and ends all sessions', async () => {
    const anna = await household.person('Anna')
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    await expect(makeResetLink(household.as(anna), { personId: anna.id })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const token = await makeResetLink(household.as(anna, true), { personId: anna.id })
    await resetPassword(household.visitor(), { token, password: 'a new long sentence' })
    expect(await findSession(headersOf(cookies))).toBeNull()
    await expect(resetPassword(household.visitor(), { token, password })).rejects.toThrow('used already')
    await signIn(household.visitor(), { email: anna.email, password: 'a new long sentence' })
  })
})

describeCommands('the second factor', (household) => {
  async function withSecondFactor() {
    const anna = await household.person('Anna')
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    const headers = headersOf(cookies)
    const setup = await beginTwoFactor(household.as(anna), { password, headers })
    await expect(confirmTwoFactor(household.as(anna), { code: '000000', headers })).rejects.toThrow(
      'not right',
    )
    const confirmed = await confirmTwoFactor(household.as(anna), { code: codeOf(setup.address), headers })
    return { anna, setup, cookies: confirmed.length > 0 ? confirmed : cookies }
  }

  test('once confirmed, the password alone opens nothing; a code or a backup code does, the latter once', async () => {
    const { anna, setup } = await withSecondFactor()
    const first = await signIn(household.visitor(), { email: anna.email, password })
    expect(first.step).toBe('second-factor')
    expect(await findSession(headersOf(first.cookies))).toBeNull()

    const door = (cookies: readonly SessionCookie[]) => household.visitor(cookieOf(cookies))
    await expect(verifySecondFactor(door(first.cookies), { code: '000000' })).rejects.toThrow('not right')
    const opened = await verifySecondFactor(door(first.cookies), { code: codeOf(setup.address) })
    expect(await findSession(headersOf(opened))).toMatchObject({
      person: { id: anna.id, hasTwoFactor: true },
    })

    const [backup = ''] = setup.backupCodes
    const second = await signIn(household.visitor(), { email: anna.email, password })
    expect(
      await findSession(headersOf(await verifySecondFactor(door(second.cookies), { code: backup }))),
    ).not.toBeNull()
    const third = await signIn(household.visitor(), { email: anna.email, password })
    await expect(verifySecondFactor(door(third.cookies), { code: backup })).rejects.toThrow('not right')
  })

  test('wrong codes are counted although they are refused, so that they run out', async () => {
    const { anna, setup } = await withSecondFactor()
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    const door = household.visitor(cookieOf(cookies))
    const words: string[] = []
    for (let count = 0; count < 7; count += 1) {
      await verifySecondFactor(door, { code: '000000' }).catch((error: Error) => words.push(error.message))
    }
    expect(words.at(-1)).toMatch(/Start again|15 min/)
    await expect(verifySecondFactor(door, { code: codeOf(setup.address) })).rejects.toThrow()
  })

  test('a code that was used opens nothing again', async () => {
    const { anna, setup } = await withSecondFactor()
    const enter = async (code: string) => {
      const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
      return verifySecondFactor(household.visitor(cookieOf(cookies)), { code })
    }
    const code = codeOf(setup.address)
    await enter(code)
    await expect(enter(code)).rejects.toThrow('used already')
  })

  test('a second step that was begun with the old password ends with it', async () => {
    const { anna, setup } = await withSecondFactor()
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    const token = await makeResetLink(household.as(anna, true), { personId: anna.id })
    await resetPassword(household.visitor(), { token, password: 'a new long sentence' })
    const late = verifySecondFactor(household.visitor(cookieOf(cookies)), { code: codeOf(setup.address) })
    await expect(late).rejects.toThrow('Start again')
  })

  test('turning it on ends the sessions that showed a password only', async () => {
    const anna = await household.person('Anna')
    const elsewhere = await signIn(household.visitor(), { email: anna.email, password })
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    const headers = headersOf(cookies)
    const setup = await beginTwoFactor(household.as(anna), { password, headers })
    const kept = await confirmTwoFactor(household.as(anna), { code: codeOf(setup.address), headers })
    expect(await findSession(headersOf(elsewhere.cookies))).toBeNull()
    expect(await findSession(headersOf(kept))).not.toBeNull()
  })

  test('it is turned off with the password', async () => {
    const { anna, cookies } = await withSecondFactor()
    const headers = headersOf(cookies)
    await expect(disableTwoFactor(household.as(anna), { password: 'wrong', headers })).rejects.toMatchObject({
      field: 'password',
    })
    await disableTwoFactor(household.as(anna), { password, headers })
    expect((await signIn(household.visitor(), { email: anna.email, password })).step).toBe('signed-in')
  })

  test('no secret and no backup code stands readable in the database', async () => {
    const { setup } = await withSecondFactor()
    const rows = JSON.stringify(await control().read((db) => db.twoFactor.findMany()))
    for (const code of setup.backupCodes) expect(rows).not.toContain(code)
    expect(rows).not.toContain(new URL(setup.address).searchParams.get('secret'))
  })
})

describeCommands('a session', (household) => {
  test('ends to the instant', async () => {
    const anna = await household.person('Anna')
    const { cookies } = await signIn(household.visitor(), { email: anna.email, password })
    const headers = headersOf(cookies)
    const row = await control().read((db) =>
      db.session.findFirst({ where: { personId: anna.id }, orderBy: { createdAt: 'desc' } }),
    )
    const end = row?.expiresAt ?? new Date(0)
    expect(await findSession(headers, new Date(end.getTime() - 1))).not.toBeNull()
    expect(await findSession(headers, end)).toBeNull()
  })

  test.each([
    '',
    'ostinato.session_token=',
    'ostinato.session_token=.',
    'ostinato.session_token=%E0%A4%A',
    'x=y',
  ])('a malformed cookie %j opens nothing and breaks nothing', async (cookie) => {
    expect(await findSession(new Headers(cookie ? { cookie } : {}))).toBeNull()
  })
})
