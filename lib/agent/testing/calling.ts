import type { AgentParts, CallOutcome } from '../calls/call-session.ts'
import { callTool } from '../calls/call-tool.ts'
import type { Json } from '../run-access.ts'
import { type Tool, ToolFailure } from '../tool.ts'
import { partsOf } from './fake-tools.ts'
import { type CrashPoint, MemoryRun } from './memory-run.ts'

/** A run that nobody has to agree to. */
export const freeRun = () => new MemoryRun({ security: { approval: 'never' } })

interface Given {
  run?: MemoryRun
  value?: Json
  parts?: Partial<AgentParts>
  crash?: CrashPoint
  signal?: AbortSignal
}

/** One call of a tool, as the first step of a run. */
export function calling(tool: Tool, given: Given = {}): Promise<CallOutcome> {
  const { run = freeRun(), value, parts = {}, crash, signal } = given
  const access = run.attempt(crash === undefined ? undefined : { point: crash }, signal)
  return callTool(
    { callId: 'step-1', step: 'first', tool: tool.name, arguments: value === undefined ? {} : { value } },
    { run: run.envelope, access, parts: partsOf([tool], parts) },
  )
}

/** What a tool does that fails as tools may. */
export const failing = (details: Partial<ConstructorParameters<typeof ToolFailure>[1]>) => () => {
  throw new ToolFailure('It broke.', { code: 'broke', class: 'transient', reached: 'no', ...details })
}
