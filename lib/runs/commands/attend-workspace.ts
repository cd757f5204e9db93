import { setTimeout as sleep } from 'node:timers/promises'
import { now as clockNow } from '#lib/adapters/clock/clock.ts'
import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { env } from '#lib/adapters/process/env.ts'
import { faultPoint } from '#lib/adapters/process/fault-point.ts'
import { endPauses } from '#lib/automations/commands/end-pauses.ts'
import { raiseDue, readDue } from '#lib/automations/commands/raise-due.ts'
import { isAnyDue, nextAttention } from '../next-attention.ts'
import { type Admitted, admitRuns } from './admit-runs.ts'
import { armWorkspace, leadMs } from './arm-workspace.ts'
import { byTheEngine } from './by-the-engine.ts'
import { expireWaits } from './expire-waits.ts'
import { fireDue } from './fire-due.ts'
import { readComing } from './read-coming.ts'
import { type RunningWorkspace, readWorkspace } from './read-workspace.ts'
import { reapRuns } from './reap-runs.ts'
import { ringCancel } from './ring-cancel.ts'
import { ringRuns, ringRunsAgain } from './ring-runs.ts'

interface Attending {
  done: Promise<void>
  /** Somebody came while it was under way: once more, for all who came. */
  again: Promise<void> | undefined
}

const attending = new Map<string, Attending>()

/** Does all that is due in a workspace, and arms its next wake-up. One at a time in each process; each step may be repeated. */
export function attendWorkspace(workspaceId: string): Promise<void> {
  const standing = attending.get(workspaceId)
  if (!standing) return begin(workspaceId)
  standing.again ??= standing.done.then(
    () => begin(workspaceId),
    () => begin(workspaceId),
  )
  return standing.again
}

function begin(workspaceId: string): Promise<void> {
  const done = attend(workspaceId).finally(() => {
    if (attending.get(workspaceId)?.done === done) attending.delete(workspaceId)
  })
  attending.set(workspaceId, { done, again: undefined })
  return done
}

/** How often what is due may change under our hands before another wake-up has to do. */
const mostRounds = 5

async function attend(workspaceId: string): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const [seen, workspace] = await Promise.all([readDue(workspaceId), readWorkspace(workspaceId)])
    if (!seen || !workspace) return
    await doWhatIsDue(workspace)
    const now = clockNow()
    const coming = await workspaceDatabase(workspaceId).read(readComing)
    const next = nextAttention(coming, now, env().SWEEP_MS)
    const aheadMs = next === null ? null : next.getTime() - now.getTime()
    if (aheadMs !== null && aheadMs <= leadMs()) {
      await sleep(aheadMs)
      continue
    }
    if (coming.admitted && now.getTime() - coming.admitted.getTime() >= env().SWEEP_MS)
      await ringAgain(workspace.id, now)
    const raised = await raiseDue({ now }, { workspaceId, seen, next })
    if (!raised) continue
    const { earliestDueAt } = raised
    // Whoever wrote it to be sure of what is not committed yet, waits longer than our own next instant.
    if (next) await armWorkspace(workspaceId, next, now)
    else if (earliestDueAt) await armWorkspace(workspaceId, earliestDueAt, now)
    return
  }
}

async function doWhatIsDue(workspace: RunningWorkspace): Promise<void> {
  const database = workspaceDatabase(workspace.id)
  if (!isAnyDue(await database.read(readComing), clockNow())) return
  for (;;) {
    const now = clockNow()
    const by = byTheEngine('attend-workspace', now)
    const { more, toStop, admitted } = await database.transact({ now }, async (tx, unit) => {
      const work = { tx, unit, now }
      await reapRuns(work)
      await expireWaits(work)
      await endPauses({ tx, unit, by })
      const fired = await fireDue(work, workspace)
      return { ...fired, admitted: await admitRuns(work, workspace.limits.concurrentRuns) }
    })
    ringCancel(toStop)
    if (admitted.length > 0) faultPoint('after-run-row')
    await ringRuns(workspace.id, admitted)
    if (admitted.length > 0) faultPoint('after-enqueue')
    if (!more) return
  }
}

/** Admitted runs that nobody began: their jobs may be lost. One whose job still waits is not enqueued twice. */
async function ringAgain(workspaceId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - env().SWEEP_MS)
  const rows: Admitted[] = await workspaceDatabase(workspaceId).read((db) =>
    db.run.findMany({
      where: { state: 'queued', admittedAt: { lte: since } },
      select: { id: true, fence: true },
      orderBy: [{ admittedAt: 'asc' }, { id: 'asc' }],
      take: 500,
    }),
  )
  await ringRunsAgain(workspaceId, rows)
}
