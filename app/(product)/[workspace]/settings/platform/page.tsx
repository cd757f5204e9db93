import type { Metadata } from 'next'
import { makeResetLinkAction } from '#app/_actions/people.ts'
import { createWorkspaceAction } from '#app/_actions/workspaces.ts'
import { personContext, requireSession } from '#app/_http/session.ts'
import { PlatformPage } from '#components/platform/platform-page.tsx'
import { NotYours } from '#components/settings/not-yours.tsx'
import { listPeople } from '#lib/people/queries.ts'
import { listAllWorkspaces } from '#lib/workspaces/queries.ts'
import { zoneNames } from '#lib/workspaces/zone-names.ts'

export const metadata: Metadata = { title: 'Platform' }

export default async function Page() {
  const { person } = await requireSession()
  const context = await personContext()
  if (!person.isOperator) return <NotYours page="platform" who="the operator" />
  const [people, workspaces] = await Promise.all([listPeople(context), listAllWorkspaces(context)])
  return (
    <PlatformPage
      people={people}
      workspaces={workspaces}
      zones={zoneNames()}
      createWorkspace={createWorkspaceAction}
      makeResetLink={makeResetLinkAction}
    />
  )
}
