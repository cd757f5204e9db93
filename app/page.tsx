import { redirect } from 'next/navigation'
import { requireSession } from '#app/_http/session.ts'
import { NoWorkspace } from '#components/product/no-workspace.tsx'
import { NotBegun } from '#components/product/not-begun.tsx'
import { anyPersonExists } from '#lib/people/queries.ts'
import { listWorkspacesOf } from '#lib/workspaces/queries.ts'
import { zoneNames } from '#lib/workspaces/zone-names.ts'
import { signOutAction } from './_actions/people.ts'
import { createWorkspaceAction } from './_actions/workspaces.ts'

/** The door: into the first workspace, or to where one gets in. */
export default async function HomePage() {
  if (!(await anyPersonExists())) return <NotBegun />
  const { person } = await requireSession()
  const [first] = await listWorkspacesOf(person.id)
  if (first) redirect(`/${first.slug}/inbox`)
  return (
    <NoWorkspace
      person={person}
      zones={zoneNames()}
      createWorkspace={createWorkspaceAction}
      signOut={signOutAction}
    />
  )
}
