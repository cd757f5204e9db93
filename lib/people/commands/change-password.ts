import { newHash } from '#lib/adapters/auth/passwords.ts'
import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { PasswordChange } from '../schema.ts'
import { confirmPassword } from './confirm-password.ts'

export interface ChangePassword extends PasswordChange {
  /** The session that goes on; all others of this person end. */
  keepSessionId: string
}

export async function changePassword(
  context: Context,
  { current, next, keepSessionId }: ChangePassword,
): Promise<void> {
  const confirmed = await confirmPassword(context, current, 'current')
  const hash = await newHash(next)
  await control().transact(context, async (tx, unit) => {
    const { count } = await tx.signInMethod.updateMany({
      where: { id: confirmed.signInMethodId, password: confirmed.hash },
      data: { password: hash, updatedAt: context.now },
    })
    if (count === 0)
      throw new AppError('conflict', 'Your password was changed elsewhere a moment ago. Try again.')
    // a second step that waits was begun with the old password
    await tx.verification.deleteMany({ where: { value: confirmed.personId } })
    await tx.session.deleteMany({ where: { personId: confirmed.personId, id: { not: keepSessionId } } })
    unit.audit(
      entryOf(context, {
        action: 'password.changed',
        subject: { kind: 'person', id: confirmed.personId },
        summary: 'Changed the password; all other sessions ended',
      }),
      'platform',
    )
    unit.emit({ kind: 'sessions.changed' }, `person:${confirmed.personId}`)
  })
}
