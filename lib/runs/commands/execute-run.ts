import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '#lib/adapters/clock/clock.ts'
import { isUnavailable } from '#lib/adapters/db/errors.ts'
import { log } from '#lib/adapters/log/log.ts'
import { faultPoint } from '#lib/adapters/process/fault-point.ts'
import { type AttemptEnd, engine } from '../engine.ts'
import { stopWithinMs } from '../settings.ts'
import { claimRun } from './claim-runs.ts'
import { type Held, hold, holder, letGo, type StopCause } from './hold-runs.ts'
import { type KeptJournal, keepJournal, LostRunError } from './keep-journal.ts'
import { ringRuns } from './ring-runs.ts'
import { type Settled, type Settlement, settleRun } from './settle-runs.ts'

const settleAttempts = 3

/** Claims a run, lets its engine work, and settles what came of it. Does nothing for one that is not to be had. */
export async function executeRun({
  workspaceId,
  runId,
}: {
  workspaceId: string
  runId: string
}): Promise<void> {
  const { claimed } = await claimRun(workspaceId, { runId, holder })
  if (!claimed) return
  faultPoint('after-claim')
  const held = hold(claimed)
  try {
    const journal = keepJournal(claimed)
    const end = await attempt(held, journal)
    faultPoint('after-answer')
    if (end === null) return
    const { ended, admitted } = await settle({ claimed, end, ...journal.takeRest() })
    faultPoint('after-settle')
    await ringRuns(workspaceId, admitted)
    if (ended === null)
      log.warn({ runId, workspaceId }, 'A late result was refused: the run has another worker.')
  } finally {
    letGo(held)
  }
}

/** A result is worth waiting for the database: without it, all of the run would be done again. */
async function settle(settlement: Settlement): Promise<Settled> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await settleRun(settlement.claimed.workspaceId, settlement)
    } catch (error) {
      if (attempt === settleAttempts || !isUnavailable(error)) throw error
    }
    await sleep(500 * attempt)
  }
}

/** Null when the run is no longer ours: then there is nothing to write. */
async function attempt(held: Held, journal: KeptJournal): Promise<AttemptEnd | null> {
  const { claimed, stop } = held
  const { envelope } = claimed
  const over = new AbortController()
  const timeout = setTimeout(
    () => stop.abort('timeout' satisfies StopCause),
    envelope.spec.execution.timeoutMs,
  )
  const { note } = journal
  try {
    const end = await Promise.race([
      engine(envelope, { journal, note, now, signal: stop.signal }),
      wouldNotStop(stop.signal, over.signal),
    ])
    const failedForThat = stop.signal.aborted && end.kind === 'failed'
    return failedForThat ? endOf(held) : end
  } catch (error) {
    if (error instanceof LostRunError) return null
    return stop.signal.aborted ? endOf(held) : broken(error, held)
  } finally {
    clearTimeout(timeout)
    over.abort()
  }
}

/** Resolves when an engine that was told to stop has not ended in time. */
async function wouldNotStop(stopped: AbortSignal, over: AbortSignal): Promise<AttemptEnd> {
  await new Promise((resolve) => stopped.addEventListener('abort', resolve, { once: true, signal: over }))
  await sleep(stopWithinMs, undefined, { signal: over, ref: false }).catch(() => null)
  return { kind: 'would-not-stop' }
}

/** The engine ended because it was told to. */
function endOf({ claimed, stop, cancelReason }: Held): AttemptEnd | null {
  const cause: StopCause = stop.signal.reason
  const { timeoutMs } = claimed.envelope.spec.execution
  switch (cause) {
    case 'lease-lost':
      return null
    case 'canceled':
      return { kind: 'canceled', reason: cancelReason }
    case 'draining':
      return { kind: 'released' }
    case 'timeout':
      return {
        kind: 'failed',
        error: {
          code: 'timeout',
          class: 'transient',
          message: `It took longer than the ${timeoutMs / 1000} seconds that it may. Give it more time, or less to do.`,
        },
      }
  }
}

/** An engine that throws has a bug, or its database was away. */
function broken(error: unknown, { claimed }: Held): AttemptEnd {
  log.error({ err: error, runId: claimed.row.id, workspaceId: claimed.workspaceId }, 'An engine failed.')
  return {
    kind: 'failed',
    error: {
      code: 'internal',
      class: 'transient',
      message: 'Something went wrong inside of Ostinato. The log of the server tells more.',
    },
  }
}
