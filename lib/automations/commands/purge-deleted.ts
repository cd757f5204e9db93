import { workspaceDatabase } from '#lib/adapters/db/open.ts'
import { entryOf } from '#lib/audit/entry-of.ts'
import type { Context } from '#lib/shared/context.ts'
import { restorableSince } from '../bin.ts'

/** How many runs one transaction removes, so that no writer waits long. */
const batch = 500

/** Takes away for good what was deleted 30 days ago, with its versions and runs. Answers how many automations. */
export async function purgeDeleted(
  context: Context,
  { workspaceId }: { workspaceId: string },
): Promise<number> {
  const database = workspaceDatabase(workspaceId)
  const over = { state: 'deleted', deletedAt: { lte: restorableSince(context.now) } }
  const due = await database.read((db) =>
    db.automation.findMany({ where: over, select: { id: true, name: true }, orderBy: { id: 'asc' } }),
  )
  for (const { id, name } of due) {
    while (await removeRuns(context, { workspaceId, automationId: id }));
    await database.transact(context, async (tx, unit) => {
      const { count } = await tx.automation.deleteMany({ where: { id, ...over } })
      if (count === 0) return
      unit.emit({ kind: 'automation.removed', automationId: id })
      unit.audit(
        entryOf(context, {
          action: 'automation.purged',
          subject: { kind: 'automation', id },
          summary: `Removed ${name} for good, 30 days after it was deleted`,
        }),
      )
    })
  }
  return due.length
}

/** Answers whether there may be more. */
const removeRuns = (
  context: Context,
  { workspaceId, automationId }: { workspaceId: string; automationId: string },
): Promise<boolean> =>
  workspaceDatabase(workspaceId).transact(context, async (tx) => {
    const still = await tx.automation.count({ where: { id: automationId, state: 'deleted' } })
    if (still === 0) return false
    const runs = await tx.run.findMany({ where: { automationId }, select: { id: true }, take: batch })
    await tx.run.deleteMany({ where: { id: { in: runs.map(({ id }) => id) } } })
    return runs.length === batch
  })
