import { prepareHash } from '#lib/adapters/auth/passwords.ts'
import type { SessionCookie } from '#lib/adapters/auth/session-cookies.ts'
import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import { addPerson } from '#lib/people/commands/add-person.ts'
import { limitLinks } from '#lib/people/commands/limit-links.ts'
import type { DoorContext } from '#lib/people/door.ts'
import { AppError } from '#lib/shared/errors.ts'
import { lookAtInvitation } from '../queries.ts'
import type { Acceptance } from '../schema.ts'
import { joinWorkspace, openInvitation } from './join-workspace.ts'

/** For a person who is new here: account, membership and session, all or nothing. */
export async function signUpByInvitation(
  context: DoorContext,
  { token, name, password }: Acceptance & { token: string },
): Promise<{ slug: string; cookies: SessionCookie[] }> {
  await limitLinks(context)
  const invitation = await lookAtInvitation(token, context.now)
  if (!invitation.open) throw new AppError('conflict', invitation.words)
  const proof = await prepareHash(password)
  return control().transact(context, async (tx, unit) => {
    const { email } = await openInvitation(tx, token, context.now)
    const added = await addPerson(tx, { name, email, password }, { proof, headers: context.headers })
    unit.audit(
      entryOf(
        { ...context, actor: { kind: 'person', personId: added.id, name, isOperator: false } },
        {
          action: 'person.created',
          subject: { kind: 'person', id: added.id },
          summary: 'Made an account by invitation',
        },
      ),
      'platform',
    )
    const { slug } = await joinWorkspace(tx, unit, { token, person: { id: added.id, name, email }, context })
    return { slug, cookies: added.cookies }
  })
}
