import type { RunFailure } from '#lib/agent/run-access.ts'
import type { AutomationSpec } from '#lib/automations/spec/automation-spec.ts'
import { nextDayStart } from './day.ts'
import type { EndReason } from './reasons.ts'

export interface FailedAttempt {
  error: RunFailure
  /** Of the attempt that failed: from 1 on. */
  attempt: number
  triggerKind: string
  spec: Pick<AutomationSpec, 'trigger' | 'execution'>
  now: Date
  /** The automation's next instant. */
  nextFireAt: Date | null
  /** What the other side asked for. */
  retryAfterMs?: number
  zone: string
}

export type AfterFailure =
  | { kind: 'retry'; at: Date }
  /** Nothing was wrong with it: the attempt does not count. */
  | { kind: 'wait-for-budget'; at: Date }
  | { kind: 'end'; state: 'failed' | 'dead'; reason: EndReason }

/** The waits of those that configured none, in seconds. */
const ladder = [30, 60, 300, 900, 3600]
const longestMs = 3_600_000
const attemptsOfAt = 3

/** Whether a run is tried again after an attempt that failed, when, and why not. */
export function retryAfterFailure(failed: FailedAttempt): AfterFailure {
  const { error, now, zone, retryAfterMs } = failed
  if (error.class === 'permanent') return { kind: 'end', state: 'failed', reason: 'permanent' }
  if (error.class === 'budget') {
    const at = retryAfterMs === undefined ? nextDayStart(zone, now) : new Date(now.getTime() + retryAfterMs)
    return { kind: 'wait-for-budget', at }
  }
  const ownMs = waitMs(failed)
  if (ownMs === null) return { kind: 'end', state: 'dead', reason: 'attempts-exhausted' }
  const at = new Date(now.getTime() + Math.max(ownMs, retryAfterMs ?? 0))
  if (givesWayToNext(failed, at)) return { kind: 'end', state: 'failed', reason: 'next-instant' }
  return { kind: 'retry', at }
}

/** Null when all attempts are used up. */
function waitMs({ attempt, spec, triggerKind }: FailedAttempt): number | null {
  const { retry } = spec.execution
  const isOnce = spec.trigger.kind === 'at' && triggerKind === 'schedule'
  if (isOnce && attempt >= attemptsOfAt) return null
  if (retry === undefined) {
    const seconds = ladder[attempt - 1]
    return seconds === undefined ? null : seconds * 1000
  }
  if (attempt >= retry.maxAttempts) return null
  return Math.min(retry.backoffMs * 2 ** (attempt - 1), longestMs)
}

/** The common ladder ends where the next instant does the same work anyway. */
function givesWayToNext({ spec, triggerKind, nextFireAt }: FailedAttempt, at: Date): boolean {
  if (spec.execution.retry !== undefined || triggerKind !== 'schedule' || nextFireAt === null) return false
  return at.getTime() >= nextFireAt.getTime()
}
