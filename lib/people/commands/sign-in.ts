import { authOver } from '#lib/adapters/auth/auth.ts'
import { provePassword } from '#lib/adapters/auth/passwords.ts'
import { refusedByAuth } from '#lib/adapters/auth/refused.ts'
import { type SessionCookie, sessionCookies } from '#lib/adapters/auth/session-cookies.ts'
import { control } from '#lib/adapters/db/open.ts'
import { forget, take } from '#lib/adapters/redis/rate-limit.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { DoorContext } from '../door.ts'
import { refusePause } from '../refuse-pause.ts'
import type { Credentials } from '../schema.ts'
import { refusedWords, signInLimits } from '../sign-in-limits.ts'

export type SignInOutcome = { step: 'signed-in' | 'second-factor'; cookies: SessionCookie[] }

export async function signIn(context: DoorContext, { email, password }: Credentials): Promise<SignInOutcome> {
  const person = await control().read((db) =>
    db.person.findUnique({
      where: { email },
      select: {
        id: true,
        name: true,
        signInMethods: { where: { providerId: 'credential' }, select: { password: true } },
        sessions: { where: { ipAddress: context.address }, select: { id: true }, take: 1 },
      },
    }),
  )
  const triesLeft = await countTry(context, { email, isKnownHere: (person?.sessions.length ?? 0) > 0 })
  const proof = await provePassword(password, person?.signInMethods[0]?.password ?? null)

  const outcome = await control().transact(context, async (tx, unit): Promise<SignInOutcome | null> => {
    const actor = {
      kind: 'person',
      personId: person?.id ?? '',
      name: person?.name ?? '',
      isOperator: false,
    } as const
    const subject = { kind: 'person', id: person?.id ?? '' }
    try {
      const { headers, response } = await authOver(tx, proof).api.signInEmail({
        body: { email, password },
        headers: context.headers,
        returnHeaders: true,
      })
      const needsSecondFactor = 'twoFactorRedirect' in response
      if (!needsSecondFactor) {
        unit.audit(
          entryOf({ ...context, actor }, { action: 'person.signed-in', subject, summary: 'Signed in' }),
          'platform',
        )
      }
      return { step: needsSecondFactor ? 'second-factor' : 'signed-in', cookies: sessionCookies(headers) }
    } catch (error) {
      if (!refusedByAuth(error)) throw error
      // only for people who exist: a stranger's typing is not ours to keep
      if (person) {
        const deed = {
          action: 'person.sign-in-refused',
          subject,
          summary: 'Sign-in refused: wrong password',
        } as const
        unit.audit(entryOf(context, deed), 'platform')
      }
      return null
    }
  })

  if (!outcome) throw new AppError('unauthenticated', refusedWords(triesLeft), { field: 'password' })
  await forgetTries(context, email)
  return outcome
}

interface Try {
  email: string
  /** This person is or was signed in at this address. */
  isKnownHere: boolean
}

async function countTry({ address, now }: DoorContext, { email, isKnownHere }: Try): Promise<number> {
  const limits = signInLimits.filter(({ name }) => !(isKnownHere && name === 'sign-in-email'))
  const counted = await Promise.all(
    limits.map(({ of, ...rule }) => take({ ...rule, key: of(email, address), now })),
  )
  counted.forEach(refusePause)
  return Math.min(...counted.map(({ remaining }) => remaining))
}

async function forgetTries({ address }: DoorContext, email: string): Promise<void> {
  const [own] = signInLimits
  await forget({ name: own.name, key: own.of(email, address) })
}
