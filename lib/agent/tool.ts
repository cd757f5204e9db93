import type { ZodMiniType } from 'zod/mini'
import type { OutgoingRequest, OutgoingResult } from '#lib/policy/reach/outgoing.ts'
import type { Permission } from '#lib/shared/permissions.ts'
import type { Effect } from './run-access.ts'

/** One descriptor for the model, the step runner and the documentation. */
export interface Tool<Input = unknown, Output = unknown> {
  name: string
  title: string
  description: string
  input: ZodMiniType<Input>
  output: ZodMiniType<Output>
  /** The capability that a run needs for it; none for what touches nothing. */
  scope: string | null
  /** What the creator and the author must both be allowed. */
  needs: Permission
  /** The most that it does. A call that may do less says so by its input. */
  effect: Effect
  effectOf?(input: Input): Effect
  /** Whether its calls wait for a person: as the automation's policy says, always, or never. */
  approval: 'by-policy' | 'always' | 'never'
  timeoutMs: number
  /** Of its result as JSON. What is longer is cut. */
  maxResultCharacters: number
  /** What a call does, in a clause for the person who approves it or reads a dry run: "post to alerts". */
  describe(input: Input): string
  /** What a dry run gets instead of an effect. A read needs none, because it is done. */
  simulate?(input: Input, access: ToolAccess): Output
  /** Ends soon after its signal is aborted. Throws a `ToolFailure` for what is to be expected. */
  run(input: Input, access: ToolAccess): Promise<Output>
}

export interface ToolAccess {
  signal: AbortSignal
  now(): Date
  /** The workspace's. */
  zone: string
  /** The same for every attempt of this call and for no other. */
  idempotencyKey: string
  /** As far as the security profile of the automation allows. */
  send(request: Omit<OutgoingRequest, 'signal'>): Promise<OutgoingResult>
  /** Why a request would be refused, as far as its text tells; null when it would not. */
  refusalToReach(request: { url: string; method: string }): { code: string; message: string } | null
  /** Kept with the result of the call, in one transaction. */
  post(message: ChannelMessage): void
}

export interface ChannelMessage {
  messageId: string
  channel: string
  text: string
}

/** A failure that a tool expects. `reached` is `no` only when it certainly had no effect. */
export class ToolFailure extends Error {
  readonly code: string
  readonly class: 'transient' | 'permanent'
  readonly reached: 'no' | 'maybe'
  readonly retryAfterMs: number | undefined

  constructor(
    message: string,
    details: {
      code: string
      class: 'transient' | 'permanent'
      reached: 'no' | 'maybe'
      retryAfterMs?: number | undefined
    },
  ) {
    super(message)
    this.name = 'ToolFailure'
    this.code = details.code
    this.class = details.class
    this.reached = details.reached
    this.retryAfterMs = details.retryAfterMs
  }
}
