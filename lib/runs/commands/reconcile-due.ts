import { log } from '#lib/adapters/log/log.ts'
import { enqueueAll } from '#lib/adapters/queue/enqueue.ts'
import type { Context } from '#lib/shared/context.ts'
import { watchAfterMs } from '../settings.ts'
import { leadMs } from './arm-workspace.ts'
import { listDueWorkspaces } from './list-due-workspaces.ts'
import { watchDue } from './watch-due.ts'

/** A little more than until the next but one reconciliation. */
const armAheadMs = 150_000

/** Arms from the database what Redis should hold, and looks into what should have happened long ago. */
export async function reconcileDue({
  now,
}: Pick<Context, 'now'>): Promise<{ armed: number; watched: number }> {
  const coming = await listDueWorkspaces(new Date(now.getTime() + armAheadMs))
  await enqueueAll(
    coming.map(({ id, earliestDueAt }) => ({
      job: { name: 'attend-workspace', data: { workspaceId: id } },
      options: {
        id: `attend-${id}-${earliestDueAt.getTime()}`,
        delayMs: earliestDueAt.getTime() - now.getTime() - leadMs(),
      },
    })),
  )
  const late = coming.filter(({ earliestDueAt }) => now.getTime() - earliestDueAt.getTime() > watchAfterMs)
  for (const { id } of late) {
    await watchDue(id).catch((error: unknown) =>
      log.error(
        { err: error, workspaceId: id },
        'This workspace has something due and cannot be attended to.',
      ),
    )
  }
  return { armed: coming.length, watched: late.length }
}
