import { control } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePerson } from '#lib/shared/require.ts'
import { joinWorkspace } from './join-workspace.ts'

/** For a person who has an account and is signed in. */
export async function acceptInvitation(
  context: Context,
  { token }: { token: string },
): Promise<{ slug: string }> {
  const { personId } = requirePerson(context)
  return control().transact(context, async (tx, unit) => {
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) throw new AppError('not-found', 'This account is gone.')
    return joinWorkspace(tx, unit, { token, person, context })
  })
}
