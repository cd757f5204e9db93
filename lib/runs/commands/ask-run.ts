import type { Work } from '#lib/adapters/db/work.ts'
import { newId } from '#lib/adapters/secrets/tokens.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { AutomationRow } from '#lib/automations/commands/write-change.ts'
import type { WorkspaceContext } from '#lib/shared/context.ts'
import { because, type Cause } from '../because.ts'
import { noAutomation, refuseRun } from '../refuse-run.ts'
import { runId } from '../run-id.ts'
import { insertRuns, type NewRun } from './insert-runs.ts'

interface Asked {
  automation: AutomationRow
  version: number
  cause: Exclude<Cause, { kind: 'schedule' | 'missed' }>
  scheduledFor: Date
  run?: Pick<NewRun, 'dryRun' | 'edits' | 'parentId'>
}

/** A run that somebody asks for, to be inserted, and what the audit log says of it. */
export function askedRun(
  { unit, now }: Work,
  context: WorkspaceContext,
  { automation, version, cause, scheduledFor, run = {} }: Asked,
): { runId: string; run: NewRun } {
  const key = { automationId: automation.id, scheduledFor, triggerKind: cause.kind, nonce: newId('no') }
  const askedBy = { id: personOf(context), name: cause.askedBy }
  unit.audit(
    entryOf(context, {
      action: 'run.asked',
      subject: { kind: 'automation', id: automation.id },
      summary: `Asked for a ${cause.kind} run of ${automation.name}`,
      data: { runId: runId(key), version },
    }),
  )
  const words = because(cause, now)
  return { runId: runId(key), run: { ...key, ...run, version, state: 'queued', because: words, askedBy } }
}

/** A piece of what people ask for: a run of its own, beside those of the schedule. */
export async function askRun(
  work: Work,
  context: WorkspaceContext,
  asked: Asked,
): Promise<{ runId: string }> {
  const { runId: id, run } = askedRun(work, context, asked)
  await insertRuns(work, [run])
  return { runId: id }
}

const personOf = ({ actor }: WorkspaceContext): string =>
  actor.kind === 'system' ? actor.name : actor.personId

/** The automation of a run that is asked for again. */
export async function runnableAutomation({ tx }: Work, id: string): Promise<AutomationRow> {
  const automation = await tx.automation.findUnique({ where: { id } })
  if (!automation) throw noAutomation()
  const stopped = await tx.setting.findUnique({ where: { key: 'stopped' } })
  const refusal = refuseRun(automation, stopped !== null)
  if (refusal) throw refusal
  return automation
}
