import type { Metadata } from 'next'
import { createApiKeyAction, revokeApiKeyAction } from '#app/_actions/workspaces.ts'
import { productContext } from '#app/_http/session.ts'
import { ApiKeysPage } from '#components/workspaces/api-keys-page.tsx'
import { readCursor } from '#lib/live/queries.ts'
import { listKeys } from '#lib/workspaces/queries.ts'

export const metadata: Metadata = { title: 'API keys' }

export default async function Page({ params }: PageProps<'/[workspace]/settings/api-keys'>) {
  const { workspace: slug } = await params
  const context = await productContext(slug)
  const cursor = await readCursor(context)
  return (
    <ApiKeysPage
      cursor={cursor}
      keys={await listKeys(context)}
      grantable={[...context.permissions]}
      create={createApiKeyAction.bind(null, slug)}
      revoke={revokeApiKeyAction.bind(null, slug)}
    />
  )
}
