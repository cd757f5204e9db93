import type { Metadata } from 'next'
import { deleteWorkspaceAction, updateWorkspaceAction } from '#app/_actions/workspaces.ts'
import { productContext } from '#app/_http/session.ts'
import { GeneralPage } from '#components/workspaces/general-page.tsx'
import { zoneNames } from '#lib/workspaces/zone-names.ts'

export const metadata: Metadata = { title: 'General' }

export default async function Page({ params }: PageProps<'/[workspace]/settings/general'>) {
  const { workspace: slug } = await params
  const { workspace, permissions } = await productContext(slug)
  return (
    <GeneralPage
      workspace={{ slug, name: workspace.name, zone: workspace.zone }}
      zones={zoneNames(workspace.zone)}
      may={{
        change: permissions.has('settings:admin'),
        export: permissions.has('workspace:export'),
        delete: permissions.has('workspace:delete'),
      }}
      save={updateWorkspaceAction.bind(null, slug)}
      remove={deleteWorkspaceAction.bind(null, slug)}
    />
  )
}
