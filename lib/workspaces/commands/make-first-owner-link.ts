import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import { makeLink } from '#lib/people/commands/make-link.ts'
import type { Context } from '#lib/shared/context.ts'

/** The token of a fresh link, or null once any person exists. Earlier links stop working. */
export async function makeFirstOwnerLink(context: Context): Promise<string | null> {
  return control().transact(context, async (tx, unit) => {
    if (await tx.person.findFirst({ select: { id: true } })) return null
    unit.audit(
      entryOf(context, {
        action: 'first-owner-link.made',
        subject: { kind: 'platform', id: 'platform' },
        summary: 'Made the link for the first owner',
      }),
      'platform',
    )
    return makeLink(tx, { purpose: 'first-owner', personId: null, now: context.now })
  })
}
