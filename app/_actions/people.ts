'use server'

import { headers } from 'next/headers'
import { z } from 'zod'
import { asPerson, atTheDoor } from '#app/_http/action.ts'
import { keepCookies } from '#app/_http/cookies.ts'
import { currentSession } from '#app/_http/session.ts'
import { beginTwoFactor } from '#lib/people/commands/begin-two-factor.ts'
import { changePassword } from '#lib/people/commands/change-password.ts'
import { confirmTwoFactor } from '#lib/people/commands/confirm-two-factor.ts'
import { disableTwoFactor } from '#lib/people/commands/disable-two-factor.ts'
import { makeResetLink } from '#lib/people/commands/make-reset-link.ts'
import { resetPassword } from '#lib/people/commands/reset-password.ts'
import { revokeSession } from '#lib/people/commands/revoke-session.ts'
import { signIn } from '#lib/people/commands/sign-in.ts'
import { signOut } from '#lib/people/commands/sign-out.ts'
import { updateProfile } from '#lib/people/commands/update-profile.ts'
import { verifySecondFactor } from '#lib/people/commands/verify-second-factor.ts'
import {
  Credentials,
  NewPassword,
  NewPerson,
  PasswordChange,
  Profile,
  SecondFactor,
  Token,
  TypedPassword,
} from '#lib/people/schema.ts'
import { acceptInvitation } from '#lib/workspaces/commands/accept-invitation.ts'
import { claimFirstOwner } from '#lib/workspaces/commands/claim-first-owner.ts'
import { signUpByInvitation } from '#lib/workspaces/commands/sign-up-by-invitation.ts'
import { Acceptance, Zone } from '#lib/workspaces/schema.ts'

const Id = z.string().min(1).max(60)
const PasswordAgain = z.object({ password: TypedPassword })

export const signInAction = async (input: unknown) =>
  atTheDoor([Credentials, input], async (context, credentials) => {
    const { step, cookies } = await signIn(context, credentials)
    await keepCookies(cookies)
    return step
  })

export const verifySecondFactorAction = async (input: unknown) =>
  atTheDoor([SecondFactor, input], async (context, code) => {
    await keepCookies(await verifySecondFactor(context, code))
    return null
  })

export const signOutAction = async () =>
  asPerson([z.undefined(), undefined], async (context) => {
    await keepCookies(await signOut(context, await ownHeaders()))
    return null
  })

export const claimFirstOwnerAction = async (token: string, input: unknown) =>
  atTheDoor([NewPerson.extend({ zone: Zone.catch('UTC') }), input], async (context, person) => {
    const { slug, cookies } = await claimFirstOwner(context, { ...person, token: Token.parse(token) })
    await keepCookies(cookies)
    return { slug }
  })

export const signUpByInvitationAction = async (token: string, input: unknown) =>
  atTheDoor([Acceptance, input], async (context, person) => {
    const { slug, cookies } = await signUpByInvitation(context, { ...person, token: Token.parse(token) })
    await keepCookies(cookies)
    return { slug }
  })

export const acceptInvitationAction = async (token: string) =>
  asPerson([z.object({ token: Token }), { token }], acceptInvitation)

export const resetPasswordAction = async (token: string, input: unknown) =>
  atTheDoor([z.object({ password: NewPassword }), input], async (context, { password }) => {
    await resetPassword(context, { token: Token.parse(token), password })
    return null
  })

export const updateProfileAction = async (input: unknown) => asPerson([Profile, input], updateProfile)

export const changePasswordAction = async (input: unknown) =>
  asPerson([PasswordChange, input], async (context, change) => {
    const session = await currentSession()
    return changePassword(context, { ...change, keepSessionId: session?.id ?? '' })
  })

export const revokeSessionAction = async (sessionId: string) =>
  asPerson([z.object({ sessionId: Id }), { sessionId }], revokeSession)

export const beginTwoFactorAction = async (input: unknown) =>
  asPerson([PasswordAgain, input], async (context, { password }) =>
    beginTwoFactor(context, { password, headers: await ownHeaders() }),
  )

export const confirmTwoFactorAction = async (input: unknown) =>
  asPerson([SecondFactor, input], async (context, { code }) => {
    await keepCookies(await confirmTwoFactor(context, { code, headers: await ownHeaders() }))
    return null
  })

export const disableTwoFactorAction = async (input: unknown) =>
  asPerson([PasswordAgain, input], async (context, { password }) => {
    await keepCookies(await disableTwoFactor(context, { password, headers: await ownHeaders() }))
    return null
  })

export const makeResetLinkAction = async (personId: string) =>
  asPerson([z.object({ personId: Id }), { personId }], async (context, input) => ({
    path: `/reset/${await makeResetLink(context, input)}`,
  }))

async function ownHeaders(): Promise<Headers> {
  return new Headers(await headers())
}
