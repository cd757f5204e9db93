import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import { env } from '#lib/adapters/process/env.ts'
import { lowerDue } from '#lib/automations/commands/lower-due.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { admitRuns } from './admit-runs.ts'
import { readWorkspace } from './read-workspace.ts'
import { ringCancel } from './ring-cancel.ts'
import { ringRuns } from './ring-runs.ts'

interface Changed<Result> {
  result: Result
  /** Runs that were asked to stop. */
  toStop?: readonly string[]
}

/**
 * A piece of what people do with runs: one transaction, after which waiting runs take the free places and whoever has
 * to know is told. When this process ends in the middle, the workspace is attended all the same.
 */
export async function changeRuns<Result>(
  context: WorkspaceContext,
  change: (work: Work) => Promise<Changed<Result>>,
): Promise<Result> {
  const { now } = context
  const workspace = await readWorkspace(context.workspace.id)
  if (!workspace) throw new AppError('not-found', 'There is no such workspace.')
  await lowerDue(context, workspace.id, new Date(now.getTime() + env().SWEEP_MS))
  const { result, toStop, admitted } = await workspaceDatabase(workspace.id).transact(
    context,
    async (tx, unit) => {
      const work = { tx, unit, now }
      const changed = await change(work)
      return { ...changed, admitted: await admitRuns(work, workspace.limits.concurrentRuns) }
    },
  )
  ringCancel(toStop ?? [])
  await ringRuns(workspace.id, admitted)
  return result
}
