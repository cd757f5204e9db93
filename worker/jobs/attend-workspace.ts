import type { JobHandlers } from '#lib/adapters/queue/run-jobs.ts'
import { attendWorkspace as attend } from '#lib/runs/commands/attend-workspace.ts'

/** Does what is due in a workspace. */
export const attendWorkspace: JobHandlers['attend-workspace'] = ({ workspaceId }) => attend(workspaceId)
