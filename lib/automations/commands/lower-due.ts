import { control } from '#lib/adapters/db/open.ts'

/**
 * Before the commit that makes something due at `dueAt`: a crash in between leaves a wake-up for nothing, never none.
 * The moment is noted even when the workspace is due earlier: who attends it then may not see yet what is committed.
 */
export async function lowerDue({ now }: { now: Date }, workspaceId: string, dueAt: Date): Promise<void> {
  await control().transact({ now }, async (tx) => {
    await tx.workspace.updateMany({ where: { id: workspaceId }, data: { dueLoweredAt: now } })
    await tx.workspace.updateMany({
      where: { id: workspaceId, OR: [{ earliestDueAt: null }, { earliestDueAt: { gt: dueAt } }] },
      data: { earliestDueAt: dueAt },
    })
  })
}
