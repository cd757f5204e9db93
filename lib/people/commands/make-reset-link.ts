import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requireOperator } from '#lib/shared/require.ts'
import { makeLink } from './make-link.ts'

/** The operator hands the link over; nothing is mailed. */
export async function makeResetLink(context: Context, { personId }: { personId: string }): Promise<string> {
  requireOperator(context)
  return control().transact(context, async (tx, unit) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) throw new AppError('not-found', 'There is no such person.')
    unit.audit(
      entryOf(context, {
        action: 'password.reset-link-made',
        subject: { kind: 'person', id: personId },
        summary: `Made a link with which ${person.name} sets a new password`,
      }),
      'platform',
    )
    return makeLink(tx, { purpose: 'password-reset', personId, now: context.now })
  })
}
