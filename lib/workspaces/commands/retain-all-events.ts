import { control } from '#lib/adapters/db/open.ts'
import { retainEvents } from '#lib/live/commands/retain-events.ts'
import type { Context } from '#lib/shared/context.ts'

/** Lets go of old events everywhere, one workspace after the other so that few are open at a time. */
export async function retainAllEvents(context: Context): Promise<number> {
  let removed = await retainEvents(context, { log: 'control' })
  const workspaces = await control().read((db) =>
    db.workspace.findMany({ where: { state: 'ready' }, select: { id: true } }),
  )
  for (const { id } of workspaces)
    removed += await retainEvents(context, { log: 'workspace', workspaceId: id })
  return removed
}
