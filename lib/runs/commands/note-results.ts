import { listOf } from '#lib/adapters/db/sql.ts'
import type { Work } from '#lib/adapters/db/work.ts'
import { summaryOf } from '#lib/automations/automation-summary.ts'
import { pauseRow } from '#lib/automations/commands/stop-automation.ts'
import type { EndedAttempt } from '../decide-end.ts'
import { isOneTooMany } from '../decide-incident.ts'
import { byTheEngine } from './by-the-engine.ts'
import { closeIncident, failuresOf, raiseIncident } from './raise-incident.ts'

/** A piece of settling: automations whose run succeeded are healthy, and what was wrong with them is over. */
export async function noteSuccesses(work: Work, automationIds: readonly string[]): Promise<void> {
  if (automationIds.length === 0) return
  const { tx, unit, now } = work
  // In one order everywhere, so that no two transactions wait for each other.
  const ids = [...new Set(automationIds)].sort()
  await tx.$executeRaw`
    UPDATE "Automation" SET "failures" = 0, "lastHealthyAt" = ${now} WHERE "id" IN (${listOf(ids)})`
  const open = await tx.$queryRaw<{ cause: string; automationId: string }[]>`
    SELECT "cause", "automationId" FROM "Incident" WHERE "openCause" IN (${listOf(ids.map(failuresOf))})`
  for (const { cause, automationId } of open) {
    await closeIncident(work, cause)
    const row = await tx.automation.findUnique({ where: { id: automationId } })
    if (row) unit.emit({ kind: 'automation.saved', automation: summaryOf(row) })
  }
}

/** A piece of settling: a failed run counts, and what will not get better by itself stands still. */
export async function noteFailure(
  work: Work,
  { automationId, ended }: { automationId: string; ended: EndedAttempt },
): Promise<void> {
  const { tx, unit, now } = work
  const row = await tx.automation.update({
    where: { id: automationId },
    data: { failures: { increment: 1 } },
  })
  const by = byTheEngine('settle-runs', now)
  const said = ended.error?.message ?? 'It did not come to an end.'
  if (isOneTooMany(row.failures)) {
    await raiseIncident(work, {
      cause: failuresOf(automationId),
      title: `${row.name} fails again and again`,
      detail: said,
      automationId,
      lastHealthyAt: row.lastHealthyAt,
    })
  }
  const isHopeless = ended.reason === 'permanent'
  if (row.state === 'active' && (isHopeless || isOneTooMany(row.failures))) {
    const words = isHopeless ? said : `It failed ${row.failures} times in a row. The last time: ${said}`
    await pauseRow({ tx, unit, by }, row, { words })
    return
  }
  unit.emit({ kind: 'automation.saved', automation: summaryOf(row) })
}
