import type { WorkspaceTransaction } from '#lib/adapters/db/clients.ts'
import type { WorkspaceUnit } from '#lib/adapters/db/unit/unit-of-work.ts'
import type { Context } from '#lib/shared/context.ts'
import { parseStoredSpec } from '../stored-spec.ts'
import { nextFireOf } from '../timing-of.ts'
import { readVersionRow } from './read-version-row.ts'
import { writeChange } from './write-change.ts'

/** A piece of attending a workspace: pauses whose time has come. Answers how many; at most `limit` at once. */
export async function endPauses(
  work: { tx: WorkspaceTransaction; unit: WorkspaceUnit; by: Context },
  limit = 200,
): Promise<number> {
  const { tx, by } = work
  const rows = await tx.automation.findMany({
    where: { state: 'paused', pausedUntil: { lte: by.now } },
    orderBy: [{ pausedUntil: 'asc' }, { id: 'asc' }],
    take: limit,
  })
  for (const row of rows) {
    const spec = parseStoredSpec((await readVersionRow(tx, row)).spec)
    // An instant at the very end of the pause runs, and what passed since then is caught up with.
    const end = row.pausedUntil ?? by.now
    const nextFireAt = nextFireOf(spec, row.id, new Date(end.getTime() - 1))
    const isOver = nextFireAt === null && spec.trigger.kind !== 'manual'
    await writeChange(work, row.id, {
      kind: 'pause-ended',
      words: isOver ? 'The pause ended after its last instant' : 'The pause ended',
      data: {
        state: isOver ? 'finished' : 'active',
        pausedUntil: null,
        stopReason: isOver ? 'Its last instant passed while it was paused' : null,
        stoppedBySystem: false,
        nextFireAt,
      },
    })
  }
  return rows.length
}
