import { control } from '#lib/adapters/db/open.ts'
import { hashToken } from '#lib/adapters/secrets/tokens.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { roleOf } from '#lib/shared/role-of.ts'
import { effectivePermissions } from '../effective-permissions.ts'
import { mintWorkspace } from '../mint.ts'
import { KeyPermissions } from '../schema.ts'

const minuteMs = 60_000
const refusal = 'This key is not valid. It may be mistyped, revoked or expired.'

export interface KeyHolder {
  context: WorkspaceContext
  isOperator: boolean
}

/** The other gate: a bearer key. Its owner's role is read again each time. */
export async function authenticateKey(
  key: string,
  { now, requestId }: { now: Date; requestId: string },
): Promise<KeyHolder> {
  const found = await control().read((db) =>
    db.apiKey.findUnique({ where: { hash: hashToken(key) }, include: { workspace: true, person: true } }),
  )
  if (
    !found ||
    found.revokedAt ||
    (found.expiresAt && found.expiresAt <= now) ||
    found.workspace.state !== 'ready'
  ) {
    throw new AppError('unauthenticated', refusal)
  }
  const { id, workspace, person, personId, lastUsedAt } = found
  const membership = await control().read((db) =>
    db.membership.findUnique({ where: { workspaceId_personId: { workspaceId: workspace.id, personId } } }),
  )
  if (!membership) throw new AppError('unauthenticated', refusal)
  // to the minute is exact enough for "last used", and spares a write on each request
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > minuteMs) {
    await control().transact({ now }, (tx) =>
      tx.apiKey.updateMany({ where: { id }, data: { lastUsedAt: now } }),
    )
  }
  const role = roleOf(membership.role)
  return {
    isOperator: person.isOperator,
    context: {
      actor: { kind: 'key', keyId: id, personId, name: found.name },
      now,
      requestId,
      workspace: mintWorkspace(workspace),
      role,
      permissions: effectivePermissions(role, KeyPermissions.parse(JSON.parse(found.permissions))),
    },
  }
}
