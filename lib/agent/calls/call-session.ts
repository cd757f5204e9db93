import type { SendOut } from '#lib/policy/reach/outgoing.ts'
import type { Json, RunAccess, RunEnvelope, RunFailure, RunQuestion } from '../run-access.ts'
import type { Tool } from '../tool.ts'
import type { AskApproval } from './needs-approval.ts'

/** What an engine is built of, named at boot. */
export interface AgentParts {
  tools: readonly Tool[]
  send: SendOut
  /** Exact host:port pairs in private networks that may be reached. */
  allowPrivate: readonly string[]
  askApproval: AskApproval
}

/** A run at work: what all of its calls share. */
export interface CallSession {
  run: RunEnvelope
  access: RunAccess
  parts: AgentParts
}

export interface CallRequest {
  /** The same in every attempt. */
  callId: string
  /** The step as the spec names it, for messages. */
  step: string
  tool: string
  arguments: Json
}

export type CallOutcome =
  | { kind: 'done'; result: Json }
  | { kind: 'failed'; error: RunFailure; retryAfterMs?: number }
  | { kind: 'waiting'; question: RunQuestion }
