import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { sweepDue as sweep } from '#lib/runs/commands/sweep-due.ts'
import { systemContext } from '../system-context.ts'

/** Finds within seconds what a lost wake-up left behind. */
export const sweepDue: JobHandlers['sweep-due'] = async (_data, run) => {
  await sweep(systemContext('sweep-due', run.id))
}
