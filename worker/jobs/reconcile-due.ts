import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { reconcileDue as reconcile } from '#lib/runs/commands/reconcile-due.ts'
import { systemContext } from '../system-context.ts'

/** Arms from the database what Redis should hold. */
export const reconcileDue: JobHandlers['reconcile-due'] = async (_data, run) => {
  await reconcile(systemContext('reconcile-due', run.id))
}
