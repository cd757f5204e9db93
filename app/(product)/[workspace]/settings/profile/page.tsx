import type { Metadata } from 'next'
import {
  beginTwoFactorAction,
  changePasswordAction,
  confirmTwoFactorAction,
  disableTwoFactorAction,
  revokeSessionAction,
  updateProfileAction,
} from '#app/_actions/people.ts'
import { requireSession } from '#app/_http/session.ts'
import { ProfilePage } from '#components/people/profile-page.tsx'
import { listSessions } from '#lib/people/queries.ts'

export const metadata: Metadata = { title: 'Profile' }

export default async function Page() {
  const { id, person } = await requireSession()
  return (
    <ProfilePage
      person={person}
      sessions={await listSessions(person.id, new Date())}
      ownSessionId={id}
      actions={{
        rename: updateProfileAction,
        changePassword: changePasswordAction,
        beginTwoFactor: beginTwoFactorAction,
        confirmTwoFactor: confirmTwoFactorAction,
        disableTwoFactor: disableTwoFactorAction,
        endSession: revokeSessionAction,
      }}
    />
  )
}
