// How the product asks for a page, and what it may be told. The door itself is an adapter.
import type { ReachRules } from '../reach.ts'
import type { ReachRefusal } from './refusals.ts'

export interface OutgoingRequest {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body?: string
  /** For everything together: names, redirects, the whole body. */
  timeoutMs: number
  /** What is read of the body, also after it was unpacked. The rest is left. */
  maxBytes: number
  signal: AbortSignal
}

export interface OutgoingAnswer {
  /** The last address, after redirects. */
  url: string
  status: number
  headers: Readonly<Record<string, string>>
  body: Uint8Array
  isCut: boolean
  redirects: number
}

export type OutgoingFault =
  | 'refused'
  | 'bad-request'
  | 'no-such-host'
  | 'no-connection'
  | 'tls'
  | 'broken-off'
  | 'bad-answer'
  | 'too-many-redirects'
  | 'timeout'
  | 'aborted'

export interface OutgoingFailure {
  fault: OutgoingFault
  /** Only for a refusal. */
  refusal?: ReachRefusal
  /** For people. */
  message: string
  /** Whether the request may have been acted on. `no` only when it certainly was not. */
  reached: 'no' | 'maybe'
}

export type OutgoingResult = { ok: true; answer: OutgoingAnswer } | { ok: false; failure: OutgoingFailure }

export type SendOut = (request: OutgoingRequest, rules: ReachRules) => Promise<OutgoingResult>
