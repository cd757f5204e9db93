import { randomUUID } from 'node:crypto'
import { now } from '#lib/adapters/clock/clock.ts'
import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { expression, rowsOf } from '#lib/adapters/db/sql.ts'
import { log } from '#lib/adapters/log/log.ts'
import { env } from '#lib/adapters/process/env.ts'
import { listen } from '#lib/adapters/redis/signals.ts'
import { type CancelReason, cancelReasonOf } from '../reasons.ts'
import type { Claimed } from './claim-runs.ts'

/** Why a run's signal was aborted. */
export type StopCause = 'timeout' | 'canceled' | 'lease-lost' | 'draining'

export interface Held {
  claimed: Claimed
  /** The reason of its signal is a `StopCause`. */
  stop: AbortController
  cancelReason: CancelReason
}

/** This process, as its claims name it. */
export const holder = randomUUID()

const held = new Map<string, Held>()
/** Rung when a person asks a running run to stop. The row is the truth; this makes it quick. */
export const cancelChannel = 'runs.cancel-asked'

export function hold(claimed: Claimed): Held {
  const holding: Held = { claimed, stop: new AbortController(), cancelReason: 'person' }
  held.set(claimed.row.id, holding)
  return holding
}

export function letGo(holding: Held): void {
  const { id } = holding.claimed.row
  if (held.get(id) === holding) held.delete(id)
}

export const heldRuns = (): Held[] => [...held.values()]

/** Tells all engines of this process to stop: what they began ends, and somebody else goes on from there. */
export function stopHeldRuns(): void {
  for (const { stop } of heldRuns()) stop.abort('draining' satisfies StopCause)
}

/** One timer for all runs of the process. Ends when the answer is called. */
export function keepLeases(): () => void {
  let renewing = false
  const renew = async () => {
    if (renewing || held.size === 0) return
    renewing = true
    await renewLeases()
    renewing = false
  }
  const timer = setInterval(renew, env().LEASE_MS / 3)
  const stopListening = listen(cancelChannel, (signal) => {
    if (signal === 'rung') renew()
  })
  return () => {
    clearInterval(timer)
    stopListening()
  }
}

/** Says for all runs of this process that it is still there, and hears what was said about them. */
export async function renewLeases(): Promise<void> {
  const byWorkspace = Map.groupBy(heldRuns(), ({ claimed }) => claimed.workspaceId)
  await Promise.all(
    [...byWorkspace].map(([workspaceId, runs]) =>
      renewIn(workspaceId, runs).catch((error: unknown) =>
        log.warn({ err: error, workspaceId }, 'The leases of these runs could not be renewed.'),
      ),
    ),
  )
}

async function renewIn(workspaceId: string, runs: readonly Held[]): Promise<void> {
  const moment = now()
  const leaseUntil = new Date(moment.getTime() + env().LEASE_MS)
  const values = runs.map(({ claimed }) => [claimed.row.id, claimed.fence])
  const rows = await workspaceDatabase(workspaceId).transact(
    { now: moment },
    (tx) =>
      tx.$queryRaw<{ id: string; cancelAsked: boolean | bigint; reason: string | null }[]>`
      WITH v ("id", "fence") AS (VALUES (${expression`'', 0`}), ${rowsOf(values)})
      UPDATE "Run" SET "leaseUntil" = ${leaseUntil} FROM v
      WHERE "Run"."id" = v."id" AND "Run"."fence" = v."fence" AND "state" = 'running'
      RETURNING "Run"."id", "cancelAsked", "reason"`,
  )
  const mine = new Map(rows.map((row) => [row.id, row]))
  for (const holding of runs) {
    const row = mine.get(holding.claimed.row.id)
    // It may have been settled meanwhile, by us: then nobody listens any more.
    if (!row) holding.stop.abort('lease-lost' satisfies StopCause)
    if (!row || !Number(row.cancelAsked)) continue
    holding.cancelReason = cancelReasonOf(row.reason)
    holding.stop.abort('canceled' satisfies StopCause)
  }
}
