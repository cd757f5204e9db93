import { newHash } from '#lib/adapters/auth/passwords.ts'
import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { consumeLink } from './consume-link.ts'

/** Sets the password and ends every session. A second factor stays on: the link proves no possession of it. */
export async function resetPassword(
  context: Context,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  const hash = await newHash(password)
  return control().transact(context, async (tx, unit) => {
    const { personId } = await consumeLink(tx, { purpose: 'password-reset', token, now: context.now })
    const person = personId ? await tx.person.findUnique({ where: { id: personId } }) : null
    if (!person) throw new AppError('not-found', 'This account is gone.')
    await tx.signInMethod.updateMany({
      where: { personId: person.id, providerId: 'credential' },
      data: { password: hash, updatedAt: context.now },
    })
    await tx.session.deleteMany({ where: { personId: person.id } })
    unit.audit(
      entryOf(
        { ...context, actor: { kind: 'person', personId: person.id, name: person.name, isOperator: false } },
        {
          action: 'password.reset',
          subject: { kind: 'person', id: person.id },
          summary: 'Set a new password with a link; all sessions ended',
        },
      ),
      'platform',
    )
    unit.emit({ kind: 'sessions.changed' }, `person:${person.id}`)
    return { email: person.email }
  })
}
