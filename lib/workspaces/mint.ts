import type { WorkspaceRef } from '#lib/shared/context.ts'

interface WorkspaceRow {
  id: string
  slug: string
  name: string
  zone: string
}

/** For the gates alone (session, key, job): the brand says that somebody checked who may come in. */
export const mintWorkspace = ({ id, slug, name, zone }: WorkspaceRow): WorkspaceRef =>
  // the one place where the brand is given
  ({ id, slug, name, zone }) as WorkspaceRef
