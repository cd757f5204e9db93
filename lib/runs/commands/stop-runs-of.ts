import { type StopListener, whenStopped } from '#lib/automations/commands/tell-stopped.ts'
import { because } from '../because.ts'
import { insertRuns } from './insert-runs.ts'
import { moveRuns } from './move-runs.ts'

/** At boot: when an automation stops, what has not begun ends with it, and an instant that was due gets its row. */
export const stopRunsWithAutomations = (): void => whenStopped(stopRunsOf)

const stopRunsOf: StopListener = async (tx, unit, { automationId, version, reason, now, overdueAt }) => {
  const work = { tx, unit, now }
  const rows = await tx.run.findMany({ where: { automationId, state: 'queued' }, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  await moveRuns(work, { ids, from: 'queued', to: 'canceled', reason })
  if (overdueAt === null) return
  const scheduledFor = overdueAt
  const common = { automationId, version, scheduledFor, triggerKind: 'schedule', nonce: '' }
  const words = because({ kind: 'schedule', scheduledFor, zone: 'UTC' }, now)
  await insertRuns(work, [{ ...common, state: 'skipped', reason, because: words }])
}
