import { control } from '#lib/adapters/db/open.ts'
import type { Context } from '#lib/shared/context.ts'

const dayMs = 86_400_000

/** Clears what has ended: sessions, links, challenges; and closes invitations whose time is over. */
export async function clearExpired(context: Context): Promise<void> {
  const { now } = context
  const longAgo = new Date(now.getTime() - 30 * dayMs)
  await control().transact(context, async (tx, unit) => {
    await tx.session.deleteMany({ where: { expiresAt: { lt: now } } })
    await tx.verification.deleteMany({ where: { expiresAt: { lt: now } } })
    await tx.oneTimeLink.deleteMany({ where: { expiresAt: { lt: longAgo } } })
    const expired = await tx.invitation.findMany({
      where: { expiresAt: { lt: now }, acceptedAt: null, revokedAt: null },
      select: { id: true, workspaceId: true },
    })
    for (const { id, workspaceId } of expired) {
      const { count } = await tx.invitation.updateMany({
        where: { id, acceptedAt: null, revokedAt: null },
        data: { revokedAt: now },
      })
      unit.count('invitations', -count, workspaceId)
      unit.emit({ kind: 'invitations.changed' }, workspaceId)
    }
  })
}
