import { control } from '#lib/adapters/db/open.ts'
import { hashToken, newId, newToken } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePerson } from '#lib/shared/require.ts'
import type { NewApiKey } from '../schema.ts'
import { readPresentRights } from './read-present-rights.ts'

const dayMs = 86_400_000

/** A key acts for the person who makes it, with at most their rights. The answer is the only time it is shown. */
export async function createApiKey(
  context: WorkspaceContext,
  { name, permissions, expiresInDays }: NewApiKey,
): Promise<{ id: string; key: string }> {
  const { personId } = requirePerson(context)
  const { id: workspaceId } = context.workspace
  const id = newId('ak')
  const key = `ost_${newToken()}`
  await control().transact(context, async (tx, unit) => {
    const present = await readPresentRights(tx, context)
    const missing = permissions.find((permission) => !present.permissions.has(permission))
    if (missing) {
      const words = `You don't have ${missing} yourself, so a key of yours can't have it either.`
      throw new AppError('forbidden', words, { field: 'permissions' })
    }
    await tx.apiKey.create({
      data: {
        id,
        workspaceId,
        personId,
        name,
        start: key.slice(0, 8),
        hash: hashToken(key),
        permissions: JSON.stringify(permissions),
        createdAt: context.now,
        expiresAt: expiresInDays === null ? null : new Date(context.now.getTime() + expiresInDays * dayMs),
      },
    })
    unit.count('keys', 1, workspaceId)
    unit.emit({ kind: 'keys.changed', personId }, workspaceId)
    unit.audit(
      entryOf(context, {
        action: 'key.created',
        subject: { kind: 'key', id },
        summary: `Created the key ${name}`,
        data: { permissions, expiresInDays },
      }),
      workspaceId,
    )
  })
  return { id, key }
}
