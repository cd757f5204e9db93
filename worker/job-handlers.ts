import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { retainRecords } from './jobs/retain-records.ts'
import { sweepWorkspaces } from './jobs/sweep-workspaces.ts'

/** Every job of the catalogue, and who does it. */
export const jobHandlers: JobHandlers = {
  'sweep-workspaces': sweepWorkspaces,
  'retain-records': retainRecords,
}
