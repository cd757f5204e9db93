import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission, requirePerson } from '#lib/shared/require.ts'
import { readPresentRights } from './read-present-rights.ts'

/** One's own keys, or anybody's for an admin. The very next request with the key is refused. */
export async function revokeApiKey(context: WorkspaceContext, { keyId }: { keyId: string }): Promise<void> {
  const { personId } = requirePerson(context)
  const { id: workspaceId } = context.workspace
  await control().transact(context, async (tx, unit) => {
    const present = await readPresentRights(tx, context)
    const key = await tx.apiKey.findFirst({ where: { id: keyId, workspaceId } })
    if (!key) throw new AppError('not-found', 'There is no such key.')
    if (key.personId !== personId) requirePermission(present, 'settings:admin')
    const { count } = await tx.apiKey.updateMany({
      where: { id: keyId, revokedAt: null },
      data: { revokedAt: context.now },
    })
    if (count === 0) throw new AppError('conflict', 'This key was revoked already.')
    unit.count('keys', -1, workspaceId)
    unit.emit({ kind: 'keys.changed', personId: key.personId }, workspaceId)
    unit.audit(
      entryOf(context, {
        action: 'key.revoked',
        subject: { kind: 'key', id: keyId },
        summary: `Revoked the key ${key.name}`,
      }),
      workspaceId,
    )
  })
}
