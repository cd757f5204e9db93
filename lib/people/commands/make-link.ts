import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import { hashToken, newId, newToken } from '#lib/adapters/secrets/tokens.ts'
import { type LinkPurpose, linkLifetimeMs } from '../link-rules.ts'

/** Stores only the hash. A new link of a purpose (and person) ends the earlier ones. */
export async function makeLink(
  tx: ControlTransaction,
  { purpose, personId, now }: { purpose: LinkPurpose; personId: string | null; now: Date },
): Promise<string> {
  const token = newToken()
  await tx.oneTimeLink.deleteMany({ where: { purpose, personId, consumedAt: null } })
  await tx.oneTimeLink.create({
    data: {
      id: newId('li'),
      purpose,
      personId,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkLifetimeMs[purpose]),
    },
  })
  return token
}
