import { control } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { WorkspacePatch } from '../schema.ts'
import { readPresentRights } from './read-present-rights.ts'

export async function updateWorkspace(
  context: WorkspaceContext,
  { name, zone }: WorkspacePatch,
): Promise<void> {
  const { id, slug } = context.workspace
  await control().transact(context, async (tx, unit) => {
    requirePermission(await readPresentRights(tx, context), 'settings:admin')
    const before = await tx.workspace.findUniqueOrThrow({ where: { id }, select: { name: true, zone: true } })
    if (before.name === name && before.zone === zone) return
    await tx.workspace.update({ where: { id }, data: { name, zone } })
    unit.emit({ kind: 'workspace.updated', slug, name, zone }, id)
    const changes = [
      ...(before.name === name ? [] : [`the name from ${before.name} to ${name}`]),
      ...(before.zone === zone ? [] : [`the zone from ${before.zone} to ${zone}`]),
    ]
    unit.audit(
      entryOf(context, {
        action: 'workspace.updated',
        subject: { kind: 'workspace', id },
        summary: `Changed ${changes.join(' and ')}`,
        data: { before, after: { name, zone } },
      }),
      id,
    )
  })
}
