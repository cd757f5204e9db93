'use client'

import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '#components/live/fetch-json.ts'
import { queryKeys } from '#components/live/query-keys.ts'
import { useCatchUp } from '#components/live/use-live.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import { useShell } from '#components/shell/shell-context.ts'
import { Section } from '#components/ui/section.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import type { Permission } from '#lib/shared/permissions.ts'
import { type KeyItem, KeysTable } from './keys-table.tsx'
import { NewKeyDialog } from './new-key-dialog.tsx'

interface ApiKeysPageProps {
  keys: KeyItem[]
  cursor: string
  grantable: readonly Permission[]
  create: (input: unknown) => Promise<ActionResult<{ key: string }>>
  revoke: (keyId: string) => Promise<ActionResult<void>>
}

export function ApiKeysPage({ keys: initial, cursor, grantable, create, revoke }: ApiKeysPageProps) {
  const { workspace } = useShell()
  useCatchUp(cursor)
  const { data: keys } = useQuery({
    queryKey: queryKeys.keys(workspace.id),
    queryFn: async () => (await fetchJson<{ items: KeyItem[] }>('/api/v1/keys', workspace.slug)).items,
    initialData: initial,
  })
  return (
    <SettingsPage page="api-keys" actions={<NewKeyDialog grantable={grantable} create={create} />}>
      <Section
        title="Keys"
        meta={`A key acts for whoever made it, in ${workspace.name} alone, with at most their present rights.`}
      >
        <KeysTable keys={keys} revoke={revoke} />
      </Section>
    </SettingsPage>
  )
}
