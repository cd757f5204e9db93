'use client'

import { settingsHref } from '#components/shell/settings-navigation.ts'
import { SettingsPage } from '#components/shell/settings-page.tsx'
import { useShell } from '#components/shell/shell-context.ts'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import { NewWorkspaceDialog } from './new-workspace-dialog.tsx'
import { PeopleTable, type PersonItem } from './people-table.tsx'
import { type WorkspaceItem, WorkspacesTable } from './workspaces-table.tsx'

interface PlatformPageProps {
  people: readonly PersonItem[]
  workspaces: readonly WorkspaceItem[]
  zones: readonly string[]
  createWorkspace: (input: unknown) => Promise<ActionResult<{ slug: string }>>
  makeResetLink: (personId: string) => Promise<ActionResult<{ path: string }>>
}

export function PlatformPage({
  people,
  workspaces,
  zones,
  createWorkspace,
  makeResetLink,
}: PlatformPageProps) {
  const { workspace } = useShell()
  return (
    <SettingsPage page="platform" actions={<NewWorkspaceDialog zones={zones} create={createWorkspace} />}>
      <Section title="Workspaces" meta="Each has a database of its own. Nothing is shared between them.">
        <WorkspacesTable workspaces={workspaces} />
      </Section>
      <Section title="Audit log" meta="Sign-ins, passwords, platform, and the people of every workspace.">
        <p className="mt-2.5">
          <TextLink href={`${settingsHref(workspace.slug, 'audit')}?of=installation`}>
            Open the log of the installation
          </TextLink>
        </p>
      </Section>
      <Section title="People" meta="Whoever lost a password gets a link from you. Nothing is mailed.">
        <PeopleTable people={people} makeResetLink={makeResetLink} />
      </Section>
    </SettingsPage>
  )
}
