import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { repairWorkspaces } from '#lib/workspaces/commands/repair-workspaces.ts'
import { systemContext } from '../system-context.ts'

/** Finishes what a crash left half made or half deleted. */
export const sweepWorkspaces: JobHandlers['sweep-workspaces'] = async (_data, run) => {
  await repairWorkspaces(systemContext('sweep-workspaces', run.id))
}
