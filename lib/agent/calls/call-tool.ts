// The one way to a tool, for steps as for models. It reads in the order in which a call is made.
import type { Call, CallEnd, Effect, RunFailure } from '../run-access.ts'
import { type Tool, ToolFailure } from '../tool.ts'
import { type Acted, act } from './act.ts'
import { argumentsHash } from './arguments-hash.ts'
import type { CallOutcome, CallRequest, CallSession } from './call-session.ts'
import { checkCall } from './check-call.ts'
import { cutResult } from './cut-result.ts'
import { needsApproval } from './needs-approval.ts'
import { toolAccess } from './tool-access.ts'

export async function callTool(request: CallRequest, session: CallSession): Promise<CallOutcome> {
  const earlier = session.access.journal.finished.get(request.callId)
  if (earlier !== undefined) return { kind: 'done', result: earlier }
  const checked = checkCall(request, session)
  if (!checked.ok) return { kind: 'failed', error: checked.error }
  const making = await makingOf(request, session, checked)
  const isRead = making.call.effect === 'read'
  if (session.run.run.dryRun && !isRead) return simulated(making)
  return (await unapproved(making)) ?? (isRead ? read(making) : acted(making))
}

interface Making {
  request: CallRequest
  session: CallSession
  tool: Tool
  input: unknown
  call: Call
}

async function makingOf(
  request: CallRequest,
  session: CallSession,
  { tool, input }: { tool: Tool; input: unknown },
): Promise<Making> {
  const effect: Effect = tool.effectOf?.(input) ?? tool.effect
  const { callId } = request
  const call = {
    callId,
    tool: tool.name,
    effect,
    arguments: request.arguments,
    argumentsHash: await argumentsHash(request.arguments),
    idempotencyKey: `${session.run.run.id}:${callId}`,
  }
  return { request, session, tool, input, call }
}

/** Lists what would be done, and does none of it. */
function simulated(making: Making): CallOutcome {
  const { session, tool, input, call, request } = making
  const { access, run } = session
  try {
    const { idempotencyKey } = call
    const output = tool.simulate?.(input, toolAccess(session, { idempotencyKey, signal: access.signal }))
    const { result } = cutResult(output, tool.maxResultCharacters)
    const asksFirst = needsApproval(tool, call.effect, run.spec.security.approval)
    const { step } = request
    access.note('call.simulated', {
      callId: call.callId,
      step,
      tool: tool.name,
      would: tool.describe(input),
      asksFirst,
    })
    access.journal.record(call, { state: 'done', result })
    return { kind: 'done', result }
  } catch (error) {
    if (!(error instanceof ToolFailure)) throw error
    const { end, outcome } = told({ kind: 'failed', failure: error }, making)
    access.journal.record(call, end)
    return outcome
  }
}

async function unapproved({ request, session, tool, input, call }: Making): Promise<CallOutcome | null> {
  const { run, parts } = session
  if (!needsApproval(tool, call.effect, run.spec.security.approval)) return null
  const { callId } = call
  const { id: runId, automationId, version } = run.run
  const answer = await parts.askApproval({ ...call, runId, automationId, version })
  if (answer.kind === 'granted') return null
  if (answer.kind === 'asked') {
    const message = `${request.step} is to ${tool.describe(input)}. Somebody has to agree first.`
    return { kind: 'waiting', question: { kind: 'approval', callId, message } }
  }
  const error: RunFailure = {
    code: 'not-approved',
    class: 'permanent',
    message: answer.message,
    step: request.step,
  }
  return { kind: 'failed', error }
}

/** Nothing changes by it, so it needs no row before it: after a crash, it is as good to do it again. */
async function read(making: Making): Promise<CallOutcome> {
  const { end, outcome } = told(await act(making), making)
  making.session.access.journal.record(making.call, end)
  return outcome
}

/** A row before it acts and its result after: no crash in between can make it happen twice unseen. */
async function acted(making: Making): Promise<CallOutcome> {
  const { session, call, tool, input } = making
  const { journal, note } = session.access
  const begun = await journal.begin(call)
  if (begun.kind === 'replay') return { kind: 'done', result: begun.result }
  if (begun.kind === 'unknown') return unknown(making, 'the process ended meanwhile')
  const done = await act(making)
  if (done.kind === 'failed' && done.failure.reached === 'maybe' && call.effect === 'external') {
    const message = `Nobody knows whether it did ${tool.describe(input)}: ${done.failure.message}`
    await journal.finish(call.callId, { state: 'unknown', message })
    return unknown(making, done.failure.message)
  }
  if (done.kind === 'done') {
    for (const message of done.messages) note('channel.message', { ...message })
  }
  const { end, outcome } = told(done, making)
  await journal.finish(call.callId, end)
  return outcome
}

function unknown({ request, tool, input, call }: Making, why: string): CallOutcome {
  const message = `${request.step} began to ${tool.describe(input)}, and nobody knows whether it happened (${why}). Look there, and say it here.`
  return { kind: 'waiting', question: { kind: 'unknown-call', callId: call.callId, message } }
}

/** An end, once for the journal and once for the run. */
function told(done: Acted, { request, session, call }: Making): { end: CallEnd; outcome: CallOutcome } {
  const { step } = request
  if (done.kind === 'done') {
    const { result } = done
    if (done.isCut) session.access.note('call.cut', { callId: call.callId, step, tool: call.tool })
    return { end: { state: 'done', result }, outcome: { kind: 'done', result } }
  }
  const { code, class: kind, message, retryAfterMs } = done.failure
  const error: RunFailure = { code, class: kind, message: `${step}: ${message}`, step }
  const later = retryAfterMs === undefined ? {} : { retryAfterMs }
  return { end: { state: 'failed', error }, outcome: { kind: 'failed', error, ...later } }
}
