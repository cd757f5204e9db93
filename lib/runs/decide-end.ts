import type { Json, RunFailure } from '#lib/agent/run-access.ts'
import type { AttemptEnd } from './engine.ts'
import type { Transition } from './ledger.ts'
import type { RunReason } from './reasons.ts'
import { type FailedAttempt, retryAfterFailure } from './retry-after-failure.ts'
import { waitForPersonMs } from './settings.ts'
import type { RunState } from './states.ts'

/** What is written of a run when an attempt of it has ended. */
export interface EndedAttempt {
  state: RunState
  reason: RunReason | null
  /** Where it is queued again. */
  availableAt: Date | null
  error: RunFailure | null
  output: Json | null
  question: Json | null
  waitUntil: Date | null
  /** False where nothing was wrong with the attempt: the next one has its number. */
  counts: boolean
  entry: { kind: Transition; data: Record<string, Json> }
}

const plain = {
  reason: null,
  availableAt: null,
  error: null,
  output: null,
  question: null,
  waitUntil: null,
  counts: true,
} satisfies Partial<EndedAttempt>

/** What becomes of a run whose attempt has ended. */
export function decideEnd(
  end: AttemptEnd,
  attempt: Omit<FailedAttempt, 'error' | 'retryAfterMs'>,
): EndedAttempt {
  const { now } = attempt
  switch (end.kind) {
    case 'succeeded':
      return { ...plain, state: 'succeeded', output: end.output, entry: { kind: 'run.succeeded', data: {} } }
    case 'waiting': {
      const waitUntil = new Date(now.getTime() + waitForPersonMs)
      const question = { ...end.question, until: waitUntil.toISOString() }
      const entry = { kind: 'run.waiting', data: question } as const
      return { ...plain, state: 'waiting', question, waitUntil, counts: false, entry }
    }
    case 'canceled': {
      const entry = { kind: 'run.canceled', data: { reason: end.reason } } as const
      return { ...plain, state: 'canceled', reason: end.reason, entry }
    }
    case 'released':
      return {
        ...plain,
        state: 'queued',
        availableAt: now,
        counts: false,
        entry: { kind: 'run.released', data: {} },
      }
    case 'would-not-stop': {
      const error: RunFailure = {
        code: 'would-not-stop',
        class: 'permanent',
        message:
          'It was told to stop and went on. It is not tried again, because what it does may not be over.',
      }
      const entry = { kind: 'run.dead', data: { reason: 'would-not-stop' } } as const
      return { ...plain, state: 'dead', reason: 'would-not-stop', error, entry }
    }
    case 'failed': {
      const { retryAfterMs } = end
      return afterFailure({
        ...attempt,
        error: end.error,
        ...(retryAfterMs !== undefined && { retryAfterMs }),
      })
    }
  }
}

function afterFailure(failed: FailedAttempt): EndedAttempt {
  const { error } = failed
  const told = { ...error }
  const after = retryAfterFailure(failed)
  if (after.kind === 'end') {
    const { state, reason } = after
    return { ...plain, state, reason, error, entry: { kind: `run.${state}`, data: { reason, error: told } } }
  }
  const data = { error: told, at: after.at.toISOString() }
  return {
    ...plain,
    state: 'queued',
    availableAt: after.at,
    error,
    counts: after.kind === 'retry',
    entry: { kind: 'run.retried', data },
  }
}
