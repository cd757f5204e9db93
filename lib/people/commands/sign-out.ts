import { authOver } from '#lib/adapters/auth/auth.ts'
import { noPassword } from '#lib/adapters/auth/passwords.ts'
import { type SessionCookie, sessionCookies } from '#lib/adapters/auth/session-cookies.ts'
import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { requirePerson } from '#lib/shared/require.ts'

export async function signOut(context: Context, headers: Headers): Promise<SessionCookie[]> {
  const { personId } = requirePerson(context)
  return control().transact(context, async (tx, unit) => {
    const answer = await authOver(tx, noPassword).api.signOut({ headers, returnHeaders: true })
    const subject = { kind: 'person', id: personId }
    unit.audit(entryOf(context, { action: 'person.signed-out', subject, summary: 'Signed out' }), 'platform')
    unit.emit({ kind: 'sessions.changed' }, `person:${personId}`)
    return sessionCookies(answer.headers)
  })
}
