import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import { hashToken } from '#lib/adapters/secrets/tokens.ts'
import { AppError } from '#lib/shared/errors.ts'
import { type LinkPurpose, linkRefusals } from '../link-rules.ts'
import { linkState } from '../link-state.ts'

/** Uses a link up, once: of two at the same moment, the second is told that it was used. */
export async function consumeLink(
  tx: ControlTransaction,
  { purpose, token, now }: { purpose: LinkPurpose; token: string; now: Date },
): Promise<{ personId: string | null }> {
  const link = await tx.oneTimeLink.findUnique({ where: { tokenHash: hashToken(token) } })
  if (link?.purpose !== purpose) throw new AppError('not-found', linkRefusals.unknown)
  const state = linkState(link, now)
  if (!state.usable) throw new AppError('conflict', linkRefusals[state.reason])
  const { count } = await tx.oneTimeLink.updateMany({
    where: { id: link.id, consumedAt: null },
    data: { consumedAt: now },
  })
  if (count === 0) throw new AppError('conflict', linkRefusals.consumed)
  return { personId: link.personId }
}
