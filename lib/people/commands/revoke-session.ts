import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePerson } from '#lib/shared/require.ts'
import { describeDevice } from '../describe-device.ts'

/** Ends one of one's own sessions. The next request of it finds no session; its open streams end within 60 s. */
export async function revokeSession(context: Context, { sessionId }: { sessionId: string }): Promise<void> {
  const { personId } = requirePerson(context)
  await control().transact(context, async (tx, unit) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, personId } })
    if (!session) throw new AppError('not-found', 'This session has ended already.')
    await tx.session.delete({ where: { id: sessionId } })
    unit.audit(
      entryOf(context, {
        action: 'session.revoked',
        subject: { kind: 'session', id: sessionId },
        summary: `Ended the session of ${describeDevice(session.userAgent)}`,
      }),
      'platform',
    )
    unit.emit({ kind: 'sessions.changed' }, `person:${personId}`)
  })
}
