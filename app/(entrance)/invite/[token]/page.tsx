import type { Metadata } from 'next'
import { acceptInvitationAction, signOutAction, signUpByInvitationAction } from '#app/_actions/people.ts'
import { currentSession } from '#app/_http/session.ts'
import { AcceptInvitation } from '#components/people/accept-invitation.tsx'
import { NewPersonForm } from '#components/people/new-person-form.tsx'
import { EntranceLayout } from '#components/shell/entrance-layout.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { lookAtInvitation } from '#lib/workspaces/queries.ts'

export const metadata: Metadata = { title: 'Invitation' }

export default async function InvitePage({ params }: PageProps<'/invite/[token]'>) {
  const { token } = await params
  const [invitation, session] = await Promise.all([lookAtInvitation(token, new Date()), currentSession()])
  if (!invitation.open) {
    return (
      <EntranceLayout title="This invitation is closed" lead={invitation.words}>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </EntranceLayout>
    )
  }
  const { email, role, workspaceName, hasAccount } = invitation
  const lead = `You are invited as ${role}.`
  if (session) {
    return (
      <EntranceLayout title={`Join ${workspaceName}`} lead={lead}>
        <AcceptInvitation
          invitedEmail={email}
          ownEmail={session.person.email}
          accept={acceptInvitationAction.bind(null, token)}
          signOut={signOutAction}
        />
      </EntranceLayout>
    )
  }
  if (hasAccount) {
    const back = encodeURIComponent(`/invite/${token}`)
    return (
      <EntranceLayout
        title={`Join ${workspaceName}`}
        lead={`${lead} You have an account: sign in to accept.`}
      >
        <ButtonLink tone="primary" href={`/sign-in?email=${encodeURIComponent(email)}&next=${back}`}>
          Sign in
        </ButtonLink>
      </EntranceLayout>
    )
  }
  return (
    <EntranceLayout title={`Join ${workspaceName}`} lead={lead}>
      <NewPersonForm email={email} submitLabel="Join" submit={signUpByInvitationAction.bind(null, token)} />
    </EntranceLayout>
  )
}
