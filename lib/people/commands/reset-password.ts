import { newHash } from '#lib/adapters/auth/passwords.ts'
import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import { AppError } from '#lib/shared/errors.ts'
import type { DoorContext } from '../door.ts'
import { lookAtLink } from '../queries.ts'
import { consumeLink } from './consume-link.ts'
import { limitLinks } from './limit-links.ts'

/** Sets the password and ends every session. A second factor stays on: the link proves no possession of it. */
export async function resetPassword(
  context: DoorContext,
  { token, password }: { token: string; password: string },
): Promise<{ email: string }> {
  await limitLinks(context)
  // before the hash, which is dear; the link is looked at again where it is used up
  const link = await lookAtLink('password-reset', token, context.now)
  if (!link.usable) throw new AppError('conflict', link.words)
  const hash = await newHash(password)
  return control().transact(context, async (tx, unit) => {
    const { personId } = await consumeLink(tx, { purpose: 'password-reset', token, now: context.now })
    const person = personId ? await tx.person.findUnique({ where: { id: personId } }) : null
    if (!person) throw new AppError('not-found', 'This account is gone.')
    await tx.signInMethod.updateMany({
      where: { personId: person.id, providerId: 'credential' },
      data: { password: hash, updatedAt: context.now },
    })
    // a second step that waits was begun with the old password
    await tx.verification.deleteMany({ where: { value: person.id } })
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
