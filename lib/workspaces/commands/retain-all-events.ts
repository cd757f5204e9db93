import { retainEvents } from '#lib/live/commands/retain-events.ts'
import type { Context } from '#lib/shared/context.ts'
import { forEachWorkspace } from './for-each-workspace.ts'

/** Lets go of old events everywhere. */
export async function retainAllEvents(context: Context): Promise<void> {
  await retainEvents(context, { log: 'control' })
  await forEachWorkspace('ready', ({ id }) => retainEvents(context, { log: 'workspace', workspaceId: id }))
}
