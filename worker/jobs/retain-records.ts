import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { purgeAllDeleted } from '#lib/automations/commands/purge-all-deleted.ts'
import { retainRequests } from '#lib/requests/commands/retain-requests.ts'
import { retainAllRuns } from '#lib/runs/commands/retain-all-runs.ts'
import { clearExpired } from '#lib/workspaces/commands/clear-expired.ts'
import { retainAllEvents } from '#lib/workspaces/commands/retain-all-events.ts'
import { systemContext } from '../system-context.ts'

/** Lets go of what nobody can ask for any more: old events, requests and runs, what was deleted long ago, expired links and sessions. */
export const retainRecords: JobHandlers['retain-records'] = async (_data, run) => {
  const context = systemContext('retain-records', run.id)
  await clearExpired(context)
  await retainAllEvents(context)
  await retainRequests(context)
  await retainAllRuns(context)
  await purgeAllDeleted(context)
}
