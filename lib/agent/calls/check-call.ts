import { refusalsOf } from '#lib/automations/spec/spec-refusals.ts'
import type { RunFailure } from '../run-access.ts'
import type { Tool } from '../tool.ts'
import type { CallRequest, CallSession } from './call-session.ts'

export type CheckedCall = { ok: true; tool: Tool; input: unknown } | { ok: false; error: RunFailure }

/** Whether a call may be made at all: there is such a tool, the run may use it, and its arguments are right. */
export function checkCall(request: CallRequest, { run, parts }: CallSession): CheckedCall {
  const { step } = request
  const refuse = (code: string, message: string): CheckedCall => ({
    ok: false,
    error: { code, class: 'permanent', message: `${step}: ${message}`, step },
  })
  const tool = parts.tools.find(({ name }) => name === request.tool)
  if (!tool) return refuse('no-such-tool', `There is no tool named ${request.tool}.`)
  const { capabilities } = run.spec.security
  if (tool.scope !== null && capabilities.length > 0 && !capabilities.includes(tool.scope)) {
    return refuse('not-capable', `${tool.title} needs ${tool.scope}, which this automation was not given.`)
  }
  const parsed = tool.input.safeParse(request.arguments)
  if (parsed.success) return { ok: true, tool, input: parsed.data }
  const words = refusalsOf(parsed.error.issues).map(({ field, message }) => `args.${field}: ${message}`)
  return refuse('invalid-arguments', words.slice(0, 5).join(' '))
}
