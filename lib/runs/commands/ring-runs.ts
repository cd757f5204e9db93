import { activeJobs } from '#lib/adapters/queue/active-jobs.ts'
import { enqueueAll } from '#lib/adapters/queue/enqueue.ts'
import type { Admitted } from './admit-runs.ts'

const jobOf = ({ id, fence }: Admitted) => `execute-${id}-${fence}`

/** After the commit that admitted them. The same run waits once for each of its claims. */
export async function ringRuns(workspaceId: string, admitted: readonly Admitted[]): Promise<void> {
  await ring(workspaceId, admitted, jobOf)
}

/**
 * For runs that have a place and did not begin: their jobs may be lost. Whose job was taken up but whose row says that
 * nobody has it, was with a worker that ended in between: another job for it need not wait until the queue finds out.
 */
export async function ringRunsAgain(workspaceId: string, admitted: readonly Admitted[]): Promise<void> {
  if (admitted.length === 0) return
  await ringRuns(workspaceId, admitted)
  const active = await activeJobs('runs')
  const orphans = admitted.filter((run) => active.has(jobOf(run)))
  await ring(workspaceId, orphans, (run) => `${jobOf(run)}-again`)
}

async function ring(
  workspaceId: string,
  runs: readonly Admitted[],
  idOf: (run: Admitted) => string,
): Promise<void> {
  await enqueueAll(
    runs.map((run) => ({
      job: { name: 'execute-run', data: { workspaceId, runId: run.id } },
      options: { id: idOf(run) },
    })),
  )
}
