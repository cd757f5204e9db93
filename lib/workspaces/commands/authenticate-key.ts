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
  const found = await readKey(hashToken(key))
  const isOver = found?.revokedAt || (found?.expiresAt && found.expiresAt <= now)
  if (!found || isOver || found.state !== 'ready' || found.role === null) {
    throw new AppError('unauthenticated', refusal)
  }
  const { id, personId, lastUsedAt } = found
  // to the minute is exact enough for "last used", and spares a write on each request
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > minuteMs) {
    await control().transact({ now }, (tx) =>
      tx.apiKey.updateMany({ where: { id }, data: { lastUsedAt: now } }),
    )
  }
  const role = roleOf(found.role)
  return {
    isOperator: Boolean(found.isOperator),
    context: {
      actor: { kind: 'key', keyId: id, personId, name: found.name },
      now,
      requestId,
      workspace: mintWorkspace({
        id: found.workspaceId,
        slug: found.slug,
        name: found.workspaceName,
        zone: found.zone,
      }),
      role,
      permissions: effectivePermissions(role, KeyPermissions.parse(JSON.parse(found.permissions))),
    },
  }
}

interface FoundKey {
  id: string
  name: string
  personId: string
  permissions: string
  revokedAt: Date | null
  expiresAt: Date | null
  lastUsedAt: Date | null
  isOperator: boolean | bigint
  workspaceId: string
  slug: string
  workspaceName: string
  zone: string
  state: string
  /** Null: the person has left. */
  role: string | null
}

/** One statement, because every request of a program asks it. */
async function readKey(hash: string): Promise<FoundKey | undefined> {
  const rows = await control().read(
    (db) => db.$queryRaw<FoundKey[]>`
      SELECT k."id", k."name", k."personId", k."permissions", k."revokedAt", k."expiresAt", k."lastUsedAt",
        p."isOperator", w."id" AS "workspaceId", w."slug", w."name" AS "workspaceName", w."zone", w."state", m."role"
      FROM "ApiKey" AS k
      JOIN "Person" AS p ON p."id" = k."personId"
      JOIN "Workspace" AS w ON w."id" = k."workspaceId"
      LEFT JOIN "Membership" AS m ON m."workspaceId" = w."id" AND m."personId" = p."id"
      WHERE k."hash" = ${hash}`,
  )
  return rows[0]
}
