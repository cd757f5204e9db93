import { authOver } from '#lib/adapters/auth/auth.ts'
import { noPassword } from '#lib/adapters/auth/passwords.ts'
import { refusalCode, refusedByAuth } from '#lib/adapters/auth/refused.ts'
import { type SessionCookie, sessionCookies } from '#lib/adapters/auth/session-cookies.ts'
import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePerson } from '#lib/shared/require.ts'
import { secondFactorRefusal } from '../second-factor-refusal.ts'

/** The second half: the first right code turns the second factor on, and the session is replaced by a new one. */
export async function confirmTwoFactor(
  context: Context,
  { code, headers }: { code: string; headers: Headers },
): Promise<SessionCookie[]> {
  const { personId } = requirePerson(context)
  const outcome = await control().transact(context, async (tx, unit) => {
    try {
      const answer = await authOver(tx, noPassword).api.verifyTOTP({
        body: { code },
        headers,
        returnHeaders: true,
      })
      // whoever is signed in elsewhere has shown a password only
      const own = await tx.session.findFirst({
        where: { personId },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      })
      await tx.session.deleteMany({ where: { personId, id: { not: own?.id ?? '' } } })
      const subject = { kind: 'person', id: personId }
      unit.audit(
        entryOf(context, {
          action: 'two-factor.enabled',
          subject,
          summary: 'Turned on the second factor; all other sessions ended',
        }),
        'platform',
      )
      unit.emit({ kind: 'sessions.changed' }, `person:${personId}`)
      return { cookies: sessionCookies(answer.headers) }
    } catch (error) {
      if (!refusedByAuth(error)) throw error
      return { refused: refusalCode(error) }
    }
  })
  if (outcome.cookies) return outcome.cookies
  throw new AppError('invalid', secondFactorRefusal(outcome.refused), { field: 'code' })
}
