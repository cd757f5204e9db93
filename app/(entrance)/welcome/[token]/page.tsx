import type { Metadata } from 'next'
import { claimFirstOwnerAction } from '#app/_actions/people.ts'
import { NewPersonForm } from '#components/people/new-person-form.tsx'
import { EntranceLayout } from '#components/shell/entrance-layout.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { anyPersonExists, lookAtLink } from '#lib/people/queries.ts'

export const metadata: Metadata = { title: 'Begin' }

export default async function WelcomePage({ params }: PageProps<'/welcome/[token]'>) {
  const { token } = await params
  const link = await lookAtLink('first-owner', token, new Date())
  if (!link.usable || (await anyPersonExists())) {
    return (
      <EntranceLayout
        title="This link is closed"
        lead={link.usable ? 'Somebody was here first.' : link.words}
      >
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </EntranceLayout>
    )
  }
  return (
    <EntranceLayout title="Begin" lead="You become the first owner and the operator of this installation.">
      <NewPersonForm submitLabel="Begin" submit={claimFirstOwnerAction.bind(null, token)} />
    </EntranceLayout>
  )
}
