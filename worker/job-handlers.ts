import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { attendWorkspace } from './jobs/attend-workspace.ts'
import { executeRun } from './jobs/execute-run.ts'
import { reconcileDue } from './jobs/reconcile-due.ts'
import { retainRecords } from './jobs/retain-records.ts'
import { sweepDue } from './jobs/sweep-due.ts'
import { sweepWorkspaces } from './jobs/sweep-workspaces.ts'

/** Every job of the catalogue, and who does it. */
export const jobHandlers: JobHandlers = {
  'attend-workspace': attendWorkspace,
  'execute-run': executeRun,
  'sweep-due': sweepDue,
  'reconcile-due': reconcileDue,
  'sweep-workspaces': sweepWorkspaces,
  'retain-records': retainRecords,
}
