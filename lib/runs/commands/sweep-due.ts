import { enqueueAll } from '#lib/adapters/queue/enqueue.ts'
import type { Context } from '#lib/shared/context.ts'
import { listDueWorkspaces } from './list-due-workspaces.ts'

/** So late, a wake-up has been lost. */
const patienceMs = 500

/** Wakes the workspaces whose wake-up did not come. */
export async function sweepDue({ now }: Pick<Context, 'now'>): Promise<number> {
  const overdue = await listDueWorkspaces(new Date(now.getTime() - patienceMs))
  await enqueueAll(
    overdue.map(({ id, earliestDueAt }) => ({
      job: { name: 'attend-workspace', data: { workspaceId: id } },
      options: { id: `sweep-${id}-${earliestDueAt.getTime()}` },
    })),
  )
  return overdue.length
}
