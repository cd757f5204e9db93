'use client'

import { SettingsPage } from '#components/shell/settings-page.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ActionResult } from '#lib/shared/action-result.ts'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import { type SessionItem, SessionsTable } from './sessions-table.tsx'
import { type TwoFactorActions, TwoFactorSection } from './two-factor-section.tsx'

interface ProfilePageProps {
  person: { name: string; email: string; hasTwoFactor: boolean }
  sessions: SessionItem[]
  ownSessionId: string
  actions: TwoFactorActions & {
    rename: (input: unknown) => Promise<ActionResult<void>>
    changePassword: (input: unknown) => Promise<ActionResult<void>>
    endSession: (sessionId: string) => Promise<ActionResult<void>>
  }
}

export function ProfilePage({ person, sessions, ownSessionId, actions }: ProfilePageProps) {
  return (
    <SettingsPage page="profile">
      <Section title="You">
        <NameForm name={person.name} email={person.email} rename={actions.rename} />
      </Section>
      <Section title="Password" meta="Changing it ends every other session of yours.">
        <PasswordForm email={person.email} change={actions.changePassword} />
      </Section>
      <Section title="Second factor" meta={person.hasTwoFactor ? 'On' : 'Off'}>
        <TwoFactorSection isOn={person.hasTwoFactor} actions={actions} />
      </Section>
      <Section title="Sessions" meta="Where you are signed in.">
        <SessionsTable sessions={sessions} ownSessionId={ownSessionId} end={actions.endSession} />
      </Section>
    </SettingsPage>
  )
}
