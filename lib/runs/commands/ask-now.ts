import { env } from '#lib/adapters/process/env.ts'
import { lowerDue } from '#lib/automations/commands/lower-due.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import type { AppError } from '#lib/shared/errors.ts'
import { noAutomation, refuseRun } from '../refuse-run.ts'
import { type Admitted, admitRuns } from './admit-runs.ts'
import { askedRun } from './ask-run.ts'
import { gathering } from './gather-writes.ts'
import { insertRuns } from './insert-runs.ts'
import { type RunningWorkspace, readWorkspace } from './read-workspace.ts'
import { ringRuns } from './ring-runs.ts'

interface Asking {
  context: WorkspaceContext
  automationId: string
  kind: 'manual' | 'dry-run'
}

interface Answer {
  asked: { ok: true; runId: string } | { ok: false; refusal: AppError }
  admitted: readonly Admitted[]
}

/** Requests that come together are written together: a storm of them costs few commits, in both databases. */
const writeAsked = gathering<Asking, Answer, RunningWorkspace | null>({
  async before(workspaceId, asking) {
    const latest = new Date(Math.max(...asking.map(({ context }) => context.now.getTime())))
    await lowerDue({ now: latest }, workspaceId, new Date(latest.getTime() + env().SWEEP_MS))
    return readWorkspace(workspaceId)
  },

  async write(work, asking, workspace) {
    const ids = [...new Set(asking.map(({ automationId }) => automationId))]
    const rows = await work.tx.automation.findMany({ where: { id: { in: ids } } })
    const automations = new Map(rows.map((row) => [row.id, row]))
    const stopped = await work.tx.setting.findUnique({ where: { key: 'stopped' } })

    const results = asking.map(({ context, automationId, kind }) => {
      const automation = workspace ? automations.get(automationId) : undefined
      if (!automation) return { refusal: noAutomation() }
      const refusal = refuseRun(automation, stopped !== null)
      if (refusal) return { refusal }
      const cause = { kind, askedBy: context.actor.name }
      const asked = { automation, version: automation.version, cause, scheduledFor: context.now }
      return { asked: askedRun(work, context, { ...asked, run: { dryRun: kind === 'dry-run' } }) }
    })
    await insertRuns(
      work,
      results.flatMap(({ asked }) => asked?.run ?? []),
    )
    const admitted = workspace ? await admitRuns(work, workspace.limits.concurrentRuns) : []
    return results.map(
      (result, index): Answer => ({
        asked: result.refusal
          ? { ok: false, refusal: result.refusal }
          : { ok: true, runId: result.asked.runId },
        admitted: index === 0 ? admitted : [],
      }),
    )
  },
})

/** A piece of what people ask for most: a run of an automation, at once. */
export async function askNow(asking: Asking): Promise<{ runId: string }> {
  const { id } = asking.context.workspace
  const { asked, admitted } = await writeAsked(id, asking)
  await ringRuns(id, admitted)
  if (!asked.ok) throw asked.refusal
  return { runId: asked.runId }
}
