import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { checkProposal, requireAuthor } from '#lib/automations/commands/check-proposal.ts'
import { requireNone } from '#lib/automations/refuse-spec.ts'
import { parseStoredSpec } from '#lib/automations/stored-spec.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { AppError } from '#lib/shared/errors.ts'
import { requirePermission } from '#lib/shared/require.ts'
import type { ReplayInput } from '../schema.ts'
import { askRun, runnableAutomation } from './ask-run.ts'
import { changeRuns } from './change-runs.ts'
import { readRun } from './read-run.ts'

/** Does a run's instant again with another action; the automation itself stays as it is. */
export async function replayRun(
  context: WorkspaceContext,
  { runId, edits, dryRun }: ReplayInput,
): Promise<{ runId: string }> {
  requirePermission(context, 'automation:write')
  await requireContract(context, { runId, edits })
  return changeRuns(context, async (work) => {
    const parent = await readRun(work, runId)
    const automation = await runnableAutomation(work, parent.automationId)
    const { name: askedBy } = context.actor
    const cause = { kind: 'replay', askedBy, of: parent.scheduledFor, zone: context.workspace.zone } as const
    const { version, scheduledFor } = parent
    const run = { parentId: parent.id, dryRun, edits }
    return { result: await askRun(work, context, { automation, version, cause, scheduledFor, run }) }
  })
}

/** What a replay does instead passes the same contract as an edit of its automation. */
async function requireContract(
  context: WorkspaceContext,
  { runId, edits }: Pick<ReplayInput, 'runId' | 'edits'>,
): Promise<void> {
  const found = await workspaceDatabase(context.workspace.id).read(async (db) => {
    const run = await db.run.findUnique({ where: { id: runId }, include: { automation: true } })
    if (!run) throw new AppError('not-found', 'There is no such run.')
    const key = { automationId: run.automationId, number: run.version }
    const version = await db.automationVersion.findUniqueOrThrow({ where: { automationId_number: key } })
    return { automation: run.automation, stored: version.spec }
  })
  const { refusals } = await checkProposal(context, {
    spec: { ...parseStoredSpec(found.stored), ...edits },
    automationId: found.automation.id,
    creatorId: found.automation.creatorId,
    authorId: requireAuthor(context),
    isToRun: false,
  })
  requireNone(refusals)
}
