import { control } from '#lib/adapters/db/open.ts'

export interface DueWorkspace {
  id: string
  earliestDueAt: Date
}

/** A piece of the system's jobs: the workspaces that have something due until an instant, and no other. */
export async function listDueWorkspaces(until: Date): Promise<DueWorkspace[]> {
  const rows = await control().read((db) =>
    db.workspace.findMany({
      where: { state: 'ready', earliestDueAt: { lte: until } },
      select: { id: true, earliestDueAt: true },
      orderBy: [{ earliestDueAt: 'asc' }, { id: 'asc' }],
    }),
  )
  return rows.flatMap(({ id, earliestDueAt }) => (earliestDueAt ? [{ id, earliestDueAt }] : []))
}
