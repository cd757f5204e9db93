import { authOver } from '#lib/adapters/auth/auth.ts'
import { type SessionCookie, sessionCookies } from '#lib/adapters/auth/session-cookies.ts'
import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { confirmPassword } from './confirm-password.ts'

export async function disableTwoFactor(
  context: Context,
  { password, headers }: { password: string; headers: Headers },
): Promise<SessionCookie[]> {
  const { personId, proof } = await confirmPassword(context, password)
  return control().transact(context, async (tx, unit) => {
    const answer = await authOver(tx, proof).api.disableTwoFactor({
      body: { password },
      headers,
      returnHeaders: true,
    })
    const subject = { kind: 'person', id: personId }
    unit.audit(
      entryOf(context, { action: 'two-factor.disabled', subject, summary: 'Turned off the second factor' }),
      'platform',
    )
    unit.emit({ kind: 'sessions.changed' }, `person:${personId}`)
    return sessionCookies(answer.headers)
  })
}
