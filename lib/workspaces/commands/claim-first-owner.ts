import { prepareHash } from '#lib/adapters/auth/passwords.ts'
import type { SessionCookie } from '#lib/adapters/auth/session-cookies.ts'
import { control } from '#lib/adapters/db/open.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import { addPerson } from '#lib/people/commands/add-person.ts'
import { consumeLink } from '#lib/people/commands/consume-link.ts'
import { limitLinks } from '#lib/people/commands/limit-links.ts'
import type { DoorContext } from '#lib/people/door.ts'
import { lookAtLink } from '#lib/people/queries.ts'
import type { NewPerson } from '#lib/people/schema.ts'
import { AppError } from '#lib/shared/errors.ts'
import { addWorkspace } from './add-workspace.ts'
import { beginProvisioning } from './provision-workspace.ts'

/** The first person: owner of the first workspace, and operator of the installation. Void once anybody exists. */
export async function claimFirstOwner(
  context: DoorContext,
  { token, zone, ...input }: NewPerson & { token: string; zone: string },
): Promise<{ slug: string; cookies: SessionCookie[] }> {
  const workspaceId = newId('ws')
  await limitLinks(context)
  const link = await lookAtLink('first-owner', token, context.now)
  if (!link.usable) throw new AppError('conflict', link.words)
  const proof = await prepareHash(input.password)
  const cookies = await control().transact(context, async (tx, unit) => {
    await consumeLink(tx, { purpose: 'first-owner', token, now: context.now })
    if (await tx.person.findFirst({ select: { id: true } })) {
      throw new AppError('conflict', 'Somebody was here first. Sign in, or ask them for an invitation.')
    }
    const added = await addPerson(tx, input, { proof, headers: context.headers })
    await tx.person.update({ where: { id: added.id }, data: { isOperator: true } })
    const actor = { kind: 'person', personId: added.id, name: input.name, isOperator: true } as const
    unit.audit(
      entryOf(
        { ...context, actor },
        {
          action: 'person.created',
          subject: { kind: 'person', id: added.id },
          summary: 'Became the first owner and the operator',
        },
      ),
      'platform',
    )
    await addWorkspace(tx, unit, {
      id: workspaceId,
      name: 'Home',
      slug: 'home',
      zone,
      ownerId: added.id,
      context: { ...context, actor },
    })
    return added.cookies
  })
  await beginProvisioning(context, workspaceId)
  return { slug: 'home', cookies }
}
