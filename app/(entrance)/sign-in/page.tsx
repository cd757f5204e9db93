import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { signInAction, verifySecondFactorAction } from '#app/_actions/people.ts'
import { publicHost } from '#app/_http/installation.ts'
import { currentSession } from '#app/_http/session.ts'
import { SignInForm } from '#components/people/sign-in-form.tsx'
import { NotBegun } from '#components/product/not-begun.tsx'
import { EntranceLayout } from '#components/shell/entrance-layout.tsx'
import { anyPersonExists } from '#lib/people/queries.ts'
import { safeNext } from '#lib/shared/safe-next.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, email } = await searchParams
  const target = safeNext(next)
  if (await currentSession()) redirect(target)
  if (!(await anyPersonExists())) return <NotBegun />
  return (
    <EntranceLayout title="Sign in" lead={`on ${publicHost()}`}>
      <SignInForm
        next={target}
        {...(typeof email === 'string' ? { email } : {})}
        signIn={signInAction}
        verify={verifySecondFactorAction}
      />
    </EntranceLayout>
  )
}
