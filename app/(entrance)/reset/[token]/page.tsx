import type { Metadata } from 'next'
import { resetPasswordAction } from '#app/_actions/people.ts'
import { ResetPasswordForm } from '#components/people/reset-password-form.tsx'
import { EntranceLayout } from '#components/shell/entrance-layout.tsx'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { lookAtLink } from '#lib/people/queries.ts'

export const metadata: Metadata = { title: 'New password' }

export default async function ResetPage({ params }: PageProps<'/reset/[token]'>) {
  const { token } = await params
  const link = await lookAtLink('password-reset', token, new Date())
  if (!link.usable || !link.person) {
    return (
      <EntranceLayout title="This link is closed" lead={link.usable ? 'This account is gone.' : link.words}>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </EntranceLayout>
    )
  }
  return (
    <EntranceLayout title="New password" lead={`for ${link.person.name}`}>
      <ResetPasswordForm email={link.person.email} reset={resetPasswordAction.bind(null, token)} />
    </EntranceLayout>
  )
}
