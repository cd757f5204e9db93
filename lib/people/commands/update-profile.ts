import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePerson } from '#lib/shared/require.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import type { Profile } from '../schema.ts'

/** The name shows in every workspace of this person, so each of them hears of the change. */
export async function updateProfile(context: Context, { name }: Profile): Promise<void> {
  const { personId } = requirePerson(context)
  await control().transact(context, async (tx, unit) => {
    const person = await tx.person.findUnique({ where: { id: personId }, include: { memberships: true } })
    if (!person) throw new AppError('not-found', 'This account is gone.')
    if (person.name === name) return
    await tx.person.update({ where: { id: personId }, data: { name, updatedAt: context.now } })
    for (const { workspaceId, role, createdAt } of person.memberships) {
      unit.emit(
        {
          kind: 'member.saved',
          member: {
            personId,
            name,
            email: person.email,
            role: roleOf(role),
            joinedAt: createdAt.toISOString(),
          },
        },
        workspaceId,
      )
    }
    unit.audit(
      entryOf(context, {
        action: 'person.updated',
        subject: { kind: 'person', id: personId },
        summary: `Changed the name from ${person.name} to ${name}`,
      }),
      'platform',
    )
  })
}
