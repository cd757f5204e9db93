import { control } from '#lib/adapters/db/open.ts'
import { log } from '#lib/adapters/log/log.ts'

interface Listed {
  id: string
  slug: string
}

/** One after the other, so that few are open at a time. One that fails is told at the end and stops no other. */
export async function forEachWorkspace(
  state: 'provisioning' | 'ready' | 'deleting',
  work: (workspace: Listed) => Promise<unknown>,
): Promise<number> {
  const workspaces = await control().read((db) =>
    db.workspace.findMany({
      where: { state },
      select: { id: true, slug: true },
      orderBy: { createdAt: 'asc' },
    }),
  )
  const failures: unknown[] = []
  for (const workspace of workspaces) {
    try {
      await work(workspace)
    } catch (error) {
      failures.push(error)
      log.error({ err: error, workspaceId: workspace.id }, 'This workspace could not be attended to.')
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${workspaces.length} workspaces failed`)
  return workspaces.length
}
