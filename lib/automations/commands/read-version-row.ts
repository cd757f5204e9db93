import type { WorkspaceTransaction } from '#lib/adapters/db/clients.ts'

type Versions = WorkspaceTransaction['automationVersion']
export type VersionRow = Awaited<ReturnType<Versions['findUniqueOrThrow']>>

/** A transaction, or a client that only reads. */
export interface VersionReader {
  automationVersion: Pick<Versions, 'findUniqueOrThrow'>
}

/** A piece of others: the version that an automation points at. */
export const readVersionRow = (
  db: VersionReader,
  { id, version }: { id: string; version: number },
): PromiseLike<VersionRow> =>
  db.automationVersion.findUniqueOrThrow({
    where: { automationId_number: { automationId: id, number: version } },
  })
