import { control } from '#lib/adapters/db/open.ts'

// longer than any transaction lasts
const settlingMs = 60_000

export interface SeenDue {
  earliestDueAt: Date | null
  dueLoweredAt: Date | null
}

/** What to read before attending, for `raiseDue` afterwards. */
export const readDue = (workspaceId: string): Promise<SeenDue | null> =>
  control().read((db) =>
    db.workspace.findFirst({
      where: { id: workspaceId, state: 'ready' },
      select: { earliestDueAt: true, dueLoweredAt: true },
    }),
  )

interface Raised {
  workspaceId: string
  /** As it was read before attending. */
  seen: SeenDue
  /** The earliest instant that the workspace's own database knows of. */
  next: Date | null
}

/**
 * After attending. Who lowered it may still be about to commit what the database did not show yet, so shortly after a
 * lowering it is attended once more. Answers what stands now, or null where somebody else changed it meanwhile.
 */
export async function raiseDue(
  { now }: { now: Date },
  { workspaceId, seen, next }: Raised,
): Promise<{ earliestDueAt: Date | null } | null> {
  const { earliestDueAt, dueLoweredAt } = seen
  const again = dueLoweredAt && new Date(dueLoweredAt.getTime() + settlingMs)
  const raised = again && again > now && (next === null || again < next) ? again : next
  const { count } = await control().transact({ now }, (tx) =>
    tx.workspace.updateMany({
      where: { id: workspaceId, earliestDueAt, dueLoweredAt },
      data: { earliestDueAt: raised },
    }),
  )
  return count === 1 ? { earliestDueAt: raised } : null
}
