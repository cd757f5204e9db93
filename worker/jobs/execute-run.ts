import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { executeRun as execute } from '#lib/runs/commands/execute-run.ts'

/** Does one run, if it is still to be done. */
export const executeRun: JobHandlers['execute-run'] = (data) => execute(data)
