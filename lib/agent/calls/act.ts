import type { Call, Json } from '../run-access.ts'
import { type ChannelMessage, type Tool, ToolFailure } from '../tool.ts'
import type { CallSession } from './call-session.ts'
import { cutResult } from './cut-result.ts'
import { toolAccess } from './tool-access.ts'

export type Acted =
  | { kind: 'done'; result: Json; isCut: boolean; messages: readonly ChannelMessage[] }
  | { kind: 'failed'; failure: ToolFailure }

// A tool that was told to stop and is not done by then counts as one that is still at it.
const graceMs = 2000

/** Lets a tool act within its time. What it did not expect is thrown. */
export async function act(making: {
  tool: Tool
  input: unknown
  session: CallSession
  call: Call
}): Promise<Acted> {
  const { tool, input, session, call } = making
  const outer = session.access.signal
  if (outer.aborted) return { kind: 'failed', failure: stopped('no') }
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(new Error('out of time')), tool.timeoutMs)
  const signal = AbortSignal.any([outer, over.signal])
  const messages: ChannelMessage[] = []
  try {
    const { idempotencyKey } = call
    const access = toolAccess(session, { idempotencyKey, signal, post: (message) => messages.push(message) })
    const output = await endedInTime(tool.run(input, access), signal)
    return { kind: 'done', ...cutResult(tool.output.parse(output), tool.maxResultCharacters), messages }
  } catch (error) {
    if (!(error instanceof ToolFailure) && !signal.aborted) throw error
    return {
      kind: 'failed',
      failure: whyFailed(error, tool, { isLate: over.signal.aborted && !outer.aborted }),
    }
  } finally {
    clearTimeout(timer)
  }
}

/** Waits for a tool also after it was told to stop, as long as stopping may take. */
async function endedInTime<Output>(work: Promise<Output>, signal: AbortSignal): Promise<Output> {
  const { promise: never, reject } = Promise.withResolvers<never>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = () => {
    timer = setTimeout(() => reject(new Error('did not stop')), graceMs)
  }
  signal.addEventListener('abort', wait, { once: true })
  try {
    return await Promise.race([work, never])
  } finally {
    signal.removeEventListener('abort', wait)
    clearTimeout(timer)
  }
}

function whyFailed(error: unknown, tool: Tool, { isLate }: { isLate: boolean }): ToolFailure {
  const reached = error instanceof ToolFailure ? error.reached : 'maybe'
  if (isLate) {
    const message = `${tool.title} took longer than the ${tool.timeoutMs / 1000} s that it may.`
    return new ToolFailure(message, { code: 'tool-timeout', class: 'transient', reached })
  }
  return error instanceof ToolFailure ? error : stopped(reached)
}

const stopped = (reached: 'no' | 'maybe') =>
  new ToolFailure('It was told to stop.', { code: 'stopped', class: 'transient', reached })
