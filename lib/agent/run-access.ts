// What an engine is given to do the work of a run, and what it answers. The domain of runs fills it.
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** `write` changes what is ours, and may be repeated under its key. `external` reaches the world, once. */
export type Effect = 'read' | 'write' | 'external'

export interface RunEnvelope {
  executionType: 'automation'
  workspace: { id: string; zone: string }
  run: {
    id: string
    automationId: string
    version: number
    /** From 1 on. Finished calls of earlier attempts are in the journal. */
    attempt: number
    trigger: { kind: string; scheduledFor: Date }
    /** The declared reason, for people. */
    because: string
    startedAt: Date
    dryRun: boolean
  }
  spec: AutomationSpec
  creator: { id: string; name: string }
  author: { id: string; name: string }
}

export interface RunAccess {
  journal: Journal
  /** Aborted at the timeout, when a person cancels and when the lease was lost. The reason says which. */
  signal: AbortSignal
  now(): Date
  /** Adds to the run's ledger: written in one transaction with the run's next write, at the latest with its end. */
  note(kind: string, data: Record<string, Json>): void
}

/**
 * Once the signal is aborted it ends as soon as what it began has ended, and throws the signal's reason: but a call
 * that may have reached the world answers `waiting` all the same.
 */
export type RunEngine = (run: RunEnvelope, access: RunAccess) => Promise<RunOutcome>

export type RunOutcome =
  | { kind: 'succeeded'; output: Json; costMicros?: number }
  | { kind: 'failed'; error: RunFailure; retryAfterMs?: number; costMicros?: number }
  | { kind: 'waiting'; question: RunQuestion; costMicros?: number }

export interface RunFailure {
  code: string
  /** For people: what happened, why, what to do. */
  message: string
  /** Transient: the same may well succeed later. Budget: it waits for money. */
  class: 'transient' | 'permanent' | 'budget'
  /** The step at fault, as the spec names it. */
  step?: string
}

/** What only a person can say. `unknown-call`: nobody knows whether that call reached the world. */
export interface RunQuestion {
  kind: 'unknown-call' | 'approval' | 'question'
  callId?: string
  message: string
}

export interface Call {
  /** The same in every attempt: the step's place, or the model's call id. */
  callId: string
  tool: string
  effect: Effect
  arguments: Json
  argumentsHash: string
  idempotencyKey: string
}

export type CallEnd =
  | { state: 'done'; result: Json }
  | { state: 'failed'; error: RunFailure }
  /** It was sent, and nobody heard whether it arrived. */
  | { state: 'unknown'; message: string }

/**
 * `go`: act now, the row stands (`again`: an earlier attempt had begun it too). `replay`: an earlier attempt had this
 * result. `unknown`: an earlier attempt began and never ended it, so the run has to ask a person.
 */
export type Begun = { kind: 'go'; again: boolean } | { kind: 'replay'; result: Json } | { kind: 'unknown' }

export interface Journal {
  /** What earlier attempts finished, by call id: read once, when the run was claimed. */
  finished: ReadonlyMap<string, Json>
  /** Before a write or an external call acts. When it resolves, the row is durable. */
  begin(call: Call): Promise<Begun>
  /** After it. Resolves when the result is durable. Throws when this attempt no longer owns the run. */
  finish(callId: string, end: CallEnd): Promise<void>
  /** A read that has ended: written with the next write of this run, at the latest with its end. */
  record(call: Call, end: CallEnd): void
}
