import type { Step } from '#lib/automations/spec/action.ts'
import type { AgentParts, CallOutcome, CallSession } from './calls/call-session.ts'
import { callTool } from './calls/call-tool.ts'
import { cutResult } from './calls/cut-result.ts'
import type { Json, RunEngine, RunEnvelope } from './run-access.ts'
import { stepName } from './step-name.ts'
import { TemplateError } from './templates/template-error.ts'
import { fillTemplates, type TemplateScope } from './templates.ts'

const mostOutputCharacters = 200_000

/**
 * Does the steps of a run one after the other and ends at the first that fails. An attempt after that begins there:
 * what earlier ones finished is read from the journal.
 */
export const stepRunner =
  (parts: AgentParts): RunEngine =>
  async (run, access) => {
    const { action } = run.spec
    if (action.kind !== 'steps') throw new Error(`The step runner was given a ${action.kind}.`)
    const session: CallSession = { run, access, parts }
    const scope: TemplateScope = { trigger: triggerOf(run), steps: {}, run: runOf(run) }
    for (const [index, step] of action.steps.entries()) {
      access.signal.throwIfAborted()
      const outcome = await takeStep({ step, index }, scope, session)
      if (outcome.kind !== 'done') return outcome
      scope.steps = { ...scope.steps, [stepName(step, index)]: outcome.result }
    }
    return { kind: 'succeeded', output: cutResult(scope.steps, mostOutputCharacters).result }
  }

async function takeStep(
  { step, index }: { step: Step; index: number },
  scope: TemplateScope,
  session: CallSession,
): Promise<CallOutcome> {
  const name = stepName(step, index)
  try {
    const filled = fillTemplates(step.args, { ...scope })
    return await callTool(
      { callId: `step-${index + 1}`, step: name, tool: step.tool, arguments: filled },
      session,
    )
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    const message = `${name}: args.${error.field}: ${error.message}`
    return { kind: 'failed', error: { code: 'template', class: 'permanent', message, step: name } }
  }
}

const triggerOf = ({ run }: RunEnvelope): Json => ({
  kind: run.trigger.kind,
  scheduledFor: run.trigger.scheduledFor.toISOString(),
})

const runOf = ({ run, spec, workspace }: RunEnvelope): Json => ({
  id: run.id,
  automationId: run.automationId,
  automation: spec.name,
  version: run.version,
  attempt: run.attempt,
  because: run.because,
  startedAt: run.startedAt.toISOString(),
  zone: workspace.zone,
  dryRun: run.dryRun,
})
