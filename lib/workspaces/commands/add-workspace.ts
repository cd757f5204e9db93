import type { ControlTransaction } from '#lib/adapters/db/clients.ts'
import type { ControlUnit } from '#lib/adapters/db/unit/unit-of-work.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import type { NewWorkspace } from '../schema.ts'

/** A piece of making a workspace: its row, still provisioning, and its owner. The database comes after the commit. */
export async function addWorkspace(
  tx: ControlTransaction,
  unit: ControlUnit,
  {
    id,
    name,
    slug,
    zone,
    ownerId,
    context,
  }: NewWorkspace & { id: string; ownerId: string; context: Context },
): Promise<void> {
  const createdAt = context.now
  await tx.workspace.create({ data: { id, name, slug, zone, state: 'provisioning', createdAt } })
  await tx.membership.create({
    data: { id: newId('me'), workspaceId: id, personId: ownerId, role: 'owner', createdAt },
  })
  unit.count('members', 1, id)
  unit.audit(
    entryOf(context, {
      action: 'workspace.created',
      subject: { kind: 'workspace', id },
      summary: `Created the workspace ${name}`,
    }),
    id,
  )
}
